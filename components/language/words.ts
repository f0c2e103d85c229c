import type { BackendChoice } from '../../src/backend-choice.js';
import type { LabErrorCode, LabErrorDetail } from '../../src/errors.js';
import type { SettingNotice } from '../../src/settings/field.js';
import type { MapWords } from '../charts/chart-words.js';

/** How a language writes quantities. */
export interface QuantityWords {
  /** `digits`: decimals, at most; as many as the value needs when left out. */
  number(value: number, digits?: number): string;
  /** With so many decimals always, so that columns stand straight. */
  fixed(value: number, digits: number): string;
  /** `value`: a share, 0 … 1; with so many decimals always, so that columns stand straight. */
  percent(value: number, digits?: number): string;
  /** "about 3 min" without the "about"; whole seconds, minutes or hours. */
  duration(milliseconds: number): string;
  /** "11.2 MB" */
  bytes(count: number): string;
}

/** What is true of a language, whatever is said in it. */
export interface LanguageFacts extends QuantityWords {
  /** Its tag. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Charts take them with their own words. */
  readonly charts: Pick<QuantityWords, 'number' | 'percent'>;
}

/** What all labs say in one language. */
export interface CommonWords extends LanguageFacts {
  /** What charts and maps write and say. */
  readonly charts: MapWords;
  readonly actions: ActionWords;
  readonly form: FormWords;
  readonly sharing: SharingWords;
  readonly failures: FailureWords;
  readonly backends: BackendWords;
  readonly drawing: DrawingWords;
  readonly data: DataWords;
  readonly status: StatusWords;
}

/** The texts that make {@link CommonWords} in a language: what follows from the language itself is not among them. */
export interface CommonTexts extends Omit<CommonWords, keyof LanguageFacts> {
  readonly charts: Omit<MapWords, keyof QuantityWords>;
}

/** Some of the texts: whatever is missing stays as it was. */
export type PartialTexts<Own> = Own extends string | readonly unknown[] | ((...facts: never[]) => unknown)
  ? Own
  : { readonly [Key in keyof Own]?: PartialTexts<Own[Key]> };

/** The texts that make a lab's words: its own, and of the common ones those that it says otherwise. */
export type LabTexts<Words extends PageWords> = Omit<Words, keyof CommonWords> & {
  readonly [Key in keyof CommonTexts as OwnKeys<Words, Key> extends never ? never : Key]: Pick<
    Words[Key],
    OwnKeys<Words, Key>
  >;
} & PartialTexts<CommonTexts>;

type OwnKeys<Words extends PageWords, Key extends keyof CommonTexts> = Exclude<
  keyof Words[Key],
  keyof CommonWords[Key]
>;

/** What every lab says besides, about itself. */
export interface PageWords extends CommonWords {
  /** Short, as in lists of labs. */
  readonly name: string;
  /** The heading. */
  readonly title: string;
  /** One or two sentences: what is done here. */
  readonly task: string;
  readonly data: LabDataWords;
  readonly status: RunStatusWords;
  readonly settings: SettingWords;
}

export interface DataWords {
  readonly label: string;
  /** An address, before it was read. */
  fromAddress(address: string): string;
  fromFiles(names: readonly string[]): string;
  readonly choose: string;
  readonly dropHere: string;
  readonly forget: string;
}

/** Counts are null where they are not known before loading. */
export interface DataFacts {
  readonly name: string;
  readonly trainCount: number | null;
  readonly testCount: number | null;
  readonly origin: string;
  readonly licence: string;
}

export interface LabDataWords extends DataWords {
  /** Proper names of the sets that we know, as a reader writes them. */
  name(name: string): string;
  describe(facts: DataFacts): string;
  /** Where the data come from that the lab makes by itself. */
  readonly drawnOrigin: string;
  /** Which files can be opened. */
  readonly chooseHint: string;
}

/** What a lab says of its run, apart from the phases of its work. */
export interface StatusWords {
  readonly idle: string;
  readonly paused: string;
  readonly stopping: string;
  readonly complete: string;
  readonly stopped: string;
  readonly failed: string;
  loading(doneBytes: number, totalBytes: number | null): string;
  readonly progressLabel: string;
}

/** With the phases of a lab's work. */
export interface RunStatusWords extends StatusWords {
  readonly phases: Readonly<Record<string, string>>;
}

/** Steps of a whole run. */
export interface ProgressOfSteps {
  readonly done: number;
  readonly total: number;
  /** Milliseconds until the end; null before anything was timed. */
  readonly etaMs: number | null;
}

/** Of a lab that trains one network over epochs. */
export interface TrainingStatusWords extends RunStatusWords {
  progress(progress: ProgressOfSteps): string;
  epochOf(epoch: number, epochs: number): string;
  goOn(epoch: number): string;
  /** For the live region at an epoch's end, with the number that the lab is about. */
  epochDone(epoch: number, reached: number): string;
}

export interface TrainingPlanWords {
  /** Milliseconds a step were measured. */
  measured(stepMs: number): string;
  /** A slow machine does less than was asked for. */
  reduced(asked: number, used: number): string;
  readonly useAll: string;
}

/** A lab's settings, by key. */
export interface SettingWords {
  readonly labels: Readonly<Record<string, string>>;
  readonly hints: Readonly<Record<string, string | undefined>>;
  /** Names of the options of every choice. */
  readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface ActionWords {
  readonly run: string;
  readonly runAgain: string;
  readonly pause: string;
  readonly resume: string;
  readonly stop: string;
  /** While the step under way is finished; pressing again does not wait for it. */
  readonly stopNow: string;
  readonly reset: string;
  readonly dismiss: string;
}

export interface FormWords {
  readonly settings: string;
  readonly moreSettings: string;
  /** Gives up what the student and the link set. */
  readonly restore: string;
  readonly locked: string;
  /** "between 0 and 10" */
  range(min: string, max: string): string;
  /** A value that could not be taken as it was. */
  notice(notice: SettingNotice): string;
  readonly notices: string;
  /** The settings in the form are not those of the run that is shown. */
  readonly settingsDiffer: string;
}

export interface SharingWords {
  readonly title: string;
  readonly copyLink: string;
  readonly copyTag: string;
  readonly copied: string;
  /** Where the browser refuses the clipboard: the text is shown, to be copied by hand. */
  readonly copyByHand: string;
  readonly exportResult: string;
  readonly exportHistory: string;
  readonly exportWeights: string;
  /** The same run in Python. */
  readonly exportNotebook: string;
  /** The same run with many seeds, on a cluster. */
  readonly exportSeeds: string;
  /** Opens the form that saves a result for a teacher. */
  readonly handIn: string;
}

export interface FailureWords {
  readonly title: string;
  /** The English message for engineers. */
  readonly details: string;
  /** What the student can do; nothing that was made is lost. */
  readonly kept: string;
  readonly tryAgain: string;
  readonly texts: Readonly<Record<LabErrorCode, (detail: LabErrorDetail) => string>>;
}

export interface BackendWords {
  readonly label: string;
  readonly names: Readonly<Record<BackendChoice['name'] | 'auto', string>>;
  /** Before it is known: "chosen when you press Run". */
  readonly unknown: string;
  readonly reasons: Readonly<Record<BackendChoice['reason'], string>>;
  /** "WebGPU (adapter), because …" */
  describe(name: string, reason: string): string;
}

/** What `<lab-drawing-pad>` says. */
export interface DrawingWords {
  readonly label: string;
  readonly keys: string;
  readonly clear: string;
  readonly penDown: string;
  readonly penUp: string;
  /** Said when the keyboard moves the pen: "row 3, column 5". */
  position(row: number, column: number): string;
}
