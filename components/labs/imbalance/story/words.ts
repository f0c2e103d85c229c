import type { PredictionWords, StepWords } from '../../../lab/page/story/step-words.js';

export type ImbalanceStep = 'counts' | 'accuracy' | 'report' | 'matrix' | 'goal' | 'comparison' | 'pitfalls';

/** What the steps of the imbalance lab ask. */
export interface ImbalanceStoryWords {
  readonly steps: Readonly<Record<ImbalanceStep, StepWords>>;
  readonly predictions: {
    /** The accuracy, on the validation images, of who never looks and always says the largest class. */
    readonly always: PredictionWords<{ readonly className: string; readonly accuracy: string }>;
  };
}
