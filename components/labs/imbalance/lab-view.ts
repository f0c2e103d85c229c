import type { ImbalanceSettings } from '../../../src/imbalance/imbalance-settings.js';
import type { PageRequests, PageView } from '../../lab/page/page-view.js';
import type { MatrixCell } from './decisions.js';
import type { ImbalanceState } from './state.js';
import type { ImbalanceWords } from './words.js';

/** Everything that the views show. */
export interface LabView extends PageView {
  readonly state: ImbalanceState;
  readonly words: ImbalanceWords;
  readonly settings: ImbalanceSettings;
  /** The steps that need a trained network; null before they are loaded. */
  readonly results: ((view: LabView) => unknown) | null;
  readonly ask: LabRequests;
}

/** What the controls ask for; the element does it. */
export interface LabRequests extends PageRequests {
  loadData(): void;
  logarithmic(on: boolean): void;
  chooseClass(label: number): void;
  threshold(value: number | null): void;
  openCell(cell: MatrixCell | null): void;
  meetGoals(): void;
  openTest(): void;
  compare(): void;
  oversampleEarly(): void;
  exportHistory(): void;
  exportNotebook(): void;
  exportReport(): void;
}
