import type { MapWords } from '../charts/chart-words.js';
import type { english } from './english.js';
import type { QuantityWords } from './quantities.js';

/** What is true of a language, whatever is said in it. */
export interface LanguageFacts extends QuantityWords {
  /** Its tag. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Charts take them with their own words. */
  readonly charts: Pick<QuantityWords, 'number' | 'fixed' | 'percent'>;
}

/**
 * The type of the same texts in any language, taken from the English ones: a text that another language lacks does not
 * compile.
 */
export type InAnyLanguage<Own> = Own extends string
  ? string
  : Own extends (...facts: infer Facts) => string
    ? (...facts: Facts) => string
    : { readonly [Key in keyof Own]: InAnyLanguage<Own[Key]> };

/** The texts of all labs, in one language. */
export type CommonTexts = InAnyLanguage<typeof english>;

/** What all labs say in one language: the texts, and what follows from the language itself. */
export interface CommonWords extends LanguageFacts, Omit<CommonTexts, 'charts'> {
  /** What charts and maps write and say. */
  readonly charts: MapWords;
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

/** Counts are null where they are not known before loading. */
export interface DataFacts {
  readonly name: string;
  readonly trainCount: number | null;
  readonly testCount: number | null;
  readonly origin: string;
  readonly licence: string;
}

type DataWords = CommonTexts['data'];
type StatusWords = CommonTexts['status'];

export interface LabDataWords extends DataWords {
  /** Proper names of the sets that we know, as a reader writes them. */
  name(name: string): string;
  describe(facts: DataFacts): string;
  /** Where the data come from that the lab makes by itself. */
  readonly drawnOrigin: string;
  /** Which files can be opened. */
  readonly chooseHint: string;
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

/** The words of a lab, by its English texts. */
export type LabWords<Own> = PageWords & InAnyLanguage<Own>;

/** What the shell needs in the English table of a lab with these settings and phases; its views say more. */
export type PageTexts<Settings extends object, Phase extends string> = LabTexts<PageWords> &
  OwnTexts & {
    readonly data: OwnTexts;
    readonly status: OwnTexts & { readonly phases: Readonly<Record<Phase, string>> };
    readonly settings: OwnTexts & {
      readonly labels: Readonly<Record<keyof Settings, string>>;
      readonly hints: Readonly<Partial<Record<keyof Settings, string>>>;
      readonly choices: ChoiceTexts<Settings>;
    };
  };

/** The same of a lab that trains one network over epochs. */
export type TrainingTexts<Settings extends object, Phase extends string> = PageTexts<Settings, Phase> & {
  readonly status: Omit<TrainingStatusWords, keyof RunStatusWords>;
  readonly plan: OwnTexts & TrainingPlanWords;
};

interface OwnTexts {
  readonly [text: string]: unknown;
}

/** Names for the options of each choice; those of the backend are the same in all labs. */
type ChoiceTexts<Settings extends object> = {
  readonly [Key in Exclude<keyof Settings, 'backend'> as Settings[Key] extends string
    ? string extends Settings[Key]
      ? never
      : Key
    : never]: Readonly<Record<Settings[Key] & string, string>>;
};
