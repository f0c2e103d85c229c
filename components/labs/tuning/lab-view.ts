import type { TuningResult } from '../../../src/tuning/tuning-events.js';
import type { TuningSettings } from '../../../src/tuning/tuning-settings.js';
import type { TuningSession } from '../../../workers/protocols/tuning.js';
import type { LabTypes, LabViewOf } from '../../lab/lab-types.js';
import type { files } from './downloads.js';
import type { Brush, DemoEvent, Sorting, TunerState } from './state.js';
import type { TunerWords } from './words.js';

/** The types that the tuning lab is made of. */
export interface TuningTypes extends LabTypes {
  settings: TuningSettings;
  session: TuningSession;
  state: TunerState;
  event: DemoEvent;
  result: TuningResult;
  words: TunerWords;
  requests: TuningRequests;
}

/** Everything that the views show. */
export type LabView = LabViewOf<TuningTypes>;

/** What this lab's own controls ask for. */
export interface TuningRequests {
  retrain(): void;
  forget(): void;
  choose(key: string | null): void;
  brush(brush: Brush): void;
  sort(sorting: Sorting): void;
  copyText(text: string): void;
  save(file: keyof typeof files): void;
}
