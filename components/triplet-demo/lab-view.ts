import type { LabError } from '../../src/errors.js';
import type { SettingNotice } from '../../src/settings/field.js';
import type { Mining, TripletSettings } from '../../src/settings/triplet-settings.js';
import type { CopiedText } from '../parts/copied-text.js';
import type { RunPhase } from '../session/run-phase.js';
import type { ChosenPoint, MapMethod, TripletState } from './state.js';
import type { TripletWords } from './words.js';

/** Everything that the views show. */
export interface LabView {
  readonly state: TripletState;
  readonly words: TripletWords;
  readonly phase: RunPhase;
  readonly settings: TripletSettings;
  readonly notices: readonly SettingNotice[];
  readonly error: LabError | null;
  /** Names of the files that the student opened. */
  readonly fileNames: readonly string[] | null;
  /** The student's or a link's settings differ from the page's. */
  readonly chosen: boolean;
  readonly busy: boolean;
  readonly measuring: boolean;
  readonly playing: boolean;
  /** Files are held over the lab. */
  readonly dropping: boolean;
  readonly copied: CopiedText;
  readonly ask: LabRequests;
  hides(control: string): boolean;
  locks(control: string): boolean;
}

/** What the controls ask for; the element does it. */
export interface LabRequests {
  run(): void;
  goOn(): void;
  pause(): void;
  resume(): void;
  stop(): void;
  reset(): void;
  set(key: keyof TripletSettings, text: string): void;
  restore(): void;
  dismissNotices(): void;
  dismissError(): void;
  open(files: FileList | null): void;
  forgetFiles(): void;
  look(epoch: number | null): void;
  play(): void;
  useMethod(method: MapMethod): void;
  choose(chosen: ChosenPoint | null): void;
  draw(pixels: Uint8Array | null): void;
  remedy(remedy: { mining: Mining; hardAfter: number }): void;
  measureBackbones(): void;
  copyLink(): void;
  copyTag(): void;
  exportResult(): void;
  exportHistory(): void;
  exportWeights(): void;
}
