import { largestClass, shareOfLargest } from '../../../../src/imbalance/largest-class.js';
import type { Prediction } from '../../../lab/page/story/prediction.js';
import type { Story } from '../../../lab/page/story/story-step.js';
import type { LabView } from '../lab-view.js';
import { countsView } from '../views/counts.js';

/** Between "about 1 in 7" and "about half", and between that and "about two thirds". */
const A_THIRD = 1 / 3;
const SEVEN_TWELFTHS = 7 / 12;

/** What the lab asks, step by step. */
export function imbalanceStory(view: LabView): Story {
  const { steps } = view.words;
  return {
    results: (step) => view.results?.(view, step),
    steps: [
      { name: 'counts', ...steps.counts, settings: ['imbalanceRatio'], views: () => [countsView(view)] },
      { name: 'accuracy', ...steps.accuracy, prediction: alwaysPrediction(view) },
      { name: 'report', ...steps.report },
      { name: 'roc', ...steps.roc },
      { name: 'matrix', ...steps.matrix },
      { name: 'goal', ...steps.goal },
      { name: 'comparison', ...steps.comparison, settings: ['balance', 'augmentation', 'loss'] },
      { name: 'seal', ...steps.seal },
      { name: 'pitfalls', ...steps.pitfalls },
    ],
  };
}

/** What saying the largest class of the training images reaches on validation: guessed before the first epoch. */
export function alwaysPrediction({ state, words }: Pick<LabView, 'state' | 'words'>): Prediction {
  const { question, choices, measured } = words.predictions.always;
  const { data, epochs } = state;
  if (!data || epochs.length === 0) return { question, choices, outcome: null };
  const accuracy = shareOfLargest(data, 'val');
  const choice = accuracy < A_THIRD ? 0 : accuracy < SEVEN_TWELFTHS ? 1 : 2;
  const facts = { className: data.classNames[largestClass(data)], accuracy: words.percent(accuracy, 1) };
  return { question, choices, outcome: { choice, measured: measured(facts) } };
}
