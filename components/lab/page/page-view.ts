import type { LabError } from '../../../src/errors.js';
import type { SettingNotice, SettingValues } from '../../../src/settings/field.js';
import type { CommonWords, PageWords } from '../../language/words.js';
import type { CopiedText } from '../../parts/copied-text.js';
import type { RunState } from '../run-state.js';
import type { RunPhase } from '../session/run-phase.js';

/** What every lab's page shows. A lab's own view extends it with its state and narrower words. */
export interface PageView {
  readonly words: PageWords;
  readonly state: RunState;
  readonly phase: RunPhase;
  readonly settings: SettingValues;
  readonly notices: readonly SettingNotice[];
  readonly error: LabError | null;
  /** Names of the files that the student opened. */
  readonly fileNames: readonly string[] | null;
  /** The student's or a link's settings differ from the page's. */
  readonly chosen: boolean;
  readonly busy: boolean;
  /** Files are held over the lab. */
  readonly dropping: boolean;
  readonly copied: CopiedText;
  /** Name of the open step of the lab's story; `all` shows it whole, and what is no step's name the first. */
  readonly step: string;
  /** What the student expects, by the step's name: which of its choices. */
  readonly predictions: ReadonlyMap<string, number>;
  readonly ask: PageRequests;
  /** The mark of a recorded run, and the page's task; nothing where there is neither. */
  lesson(words: CommonWords): unknown;
  /** A recorded run's part of a step, until there is a run; nothing where the lab has none for it. */
  preview?(step: string): unknown;
  /** An earlier visit's run, to go on with; nothing where none is kept. */
  keptRun(words: CommonWords): unknown;
  /** Whether this run is kept over a reload. */
  keeping(words: CommonWords): unknown;
  hides(control: string): boolean;
  locks(control: string): boolean;
}

/** What every lab's controls ask for; the element does it. */
export interface PageRequests extends SettingRequests {
  run(): void;
  goOn(): void;
  pause(): void;
  resume(): void;
  stop(): void;
  reset(): void;
  dismissError(): void;
  open(files: ArrayLike<File> | null): void;
  forgetFiles(): void;
}

/** What is the same in all elements, so that `LabElement` does it. */
export interface SettingRequests {
  set(key: string, text: string): void;
  restore(): void;
  dismissNotices(): void;
  copyLink(): void;
  copyTag(): void;
  exportResult(): void;
  handIn(): void;
  /** Opens a step of the story; `all` shows it whole. */
  showStep(name: string): void;
  predict(step: string, choice: number): void;
}
