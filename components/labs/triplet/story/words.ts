import type { PredictionWords, StepWords } from '../../../lab/page/story/step-words.js';

export type TripletStep = 'training' | 'live' | 'maps' | 'neighbours' | 'draw';

/** What the steps of the triplet lab ask. */
export interface TripletStoryWords {
  readonly steps: Readonly<Record<TripletStep, StepWords>>;
  readonly predictions: {
    /** The share of triplets that still teach after the first epoch. */
    readonly active: PredictionWords<string>;
  };
}
