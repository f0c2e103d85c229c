import type { ImbalanceResult } from '../../../src/imbalance/imbalance-events.js';
import type { ImbalanceSettings } from '../../../src/imbalance/imbalance-settings.js';
import type { ImbalanceRequest, ImbalanceSession } from '../../../workers/protocols/imbalance.js';
import type { LabViewOf } from '../../lab/lab-types.js';
import type { TrainingTypes } from '../../lab/training-experiment.js';
import type { MatrixCell } from './decisions.js';
import type { files } from './downloads.js';
import type { DemoEvent, ImbalanceState } from './state.js';
import type { ImbalanceWords } from './words.js';

/** The types that the imbalance lab is made of. */
export interface ImbalanceTypes extends TrainingTypes {
  settings: ImbalanceSettings;
  session: ImbalanceSession;
  request: ImbalanceRequest;
  state: ImbalanceState;
  event: DemoEvent;
  result: ImbalanceResult;
  words: ImbalanceWords;
  requests: ImbalanceRequests;
  sight: object;
  /** The last epoch that was measured; null before the first. */
  snapshot: { readonly epoch: number | null };
}

/** Everything that the views show. */
export type LabView = LabViewOf<ImbalanceTypes>;

/** What this lab's own controls ask for. */
export interface ImbalanceRequests {
  loadData(): void;
  logarithmic(on: boolean): void;
  chooseClass(label: number): void;
  threshold(value: number | null): void;
  openCell(cell: MatrixCell | null): void;
  meetGoals(): void;
  openTest(): void;
  compare(): void;
  oversampleEarly(): void;
  save(file: keyof typeof files): void;
}
