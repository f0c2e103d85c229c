import type { PredictionWords, StepWords } from '../../../lab/page/story/step-words.js';

export type TuningStep = 'search' | 'settings' | 'trials' | 'retrain' | 'cluster';

/** What the steps of the tuning lab ask. */
export interface TuningStoryWords {
  readonly steps: Readonly<Record<TuningStep, StepWords>>;
  readonly predictions: {
    /** How wide the best net of the search is, among the widths that were tried. */
    readonly width: PredictionWords<{ readonly units: number; readonly widest: number }>;
  };
}
