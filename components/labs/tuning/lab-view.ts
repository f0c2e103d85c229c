import type { TuningSettings } from '../../../src/tuning/tuning-settings.js';
import type { PageRequests, PageView } from '../../lab/page/page-view.js';
import type { Brush, Sorting, TunerState } from './state.js';
import type { TunerWords } from './words.js';

/** Everything that the views show. */
export interface LabView extends PageView {
  readonly state: TunerState;
  readonly words: TunerWords;
  readonly settings: TuningSettings;
  /** What needs finished trials; null before it is loaded. */
  readonly results: ((view: LabView) => unknown) | null;
  readonly ask: LabRequests;
}

/** What the controls ask for; the element does it. */
export interface LabRequests extends PageRequests {
  retrain(): void;
  forget(): void;
  choose(key: string | null): void;
  brush(brush: Brush): void;
  sort(sorting: Sorting): void;
  copyText(text: string): void;
  exportNotebook(): void;
  exportOptuna(): void;
  exportPytorch(): void;
  exportTrials(): void;
}
