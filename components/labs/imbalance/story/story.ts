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
  const results = (part: string) => () => [view.results?.(view, part)];
  return {
    steps: [
      { name: 'counts', ...steps.counts, views: () => [countsView(view)] },
      {
        ...{ name: 'accuracy', ...steps.accuracy, prediction: alwaysPrediction(view) },
        views: results('accuracy'),
      },
      { name: 'report', ...steps.report, views: results('report') },
      { name: 'roc', ...steps.roc, views: results('roc') },
      { name: 'matrix', ...steps.matrix, views: results('matrix') },
      { name: 'goal', ...steps.goal, views: results('goal') },
      {
        ...{ name: 'comparison', ...steps.comparison, settings: ['balance', 'augmentation', 'loss'] },
        views: results('comparison'),
      },
      { name: 'seal', ...steps.seal, views: results('seal') },
      { name: 'pitfalls', ...steps.pitfalls, views: results('pitfalls') },
    ],
  };
}

/** What saying the largest class of the training images reaches on validation: guessed before the first epoch. */
export function alwaysPrediction({ state, words }: Pick<LabView, 'state' | 'words'>): Prediction {
  const { question, choices, measured } = words.predictions.always;
  const { data, epochs } = state;
  if (!data || epochs.length === 0) return { question, choices, outcome: null };
  const largest = data.counts.train.indexOf(Math.max(...data.counts.train));
  const accuracy = data.counts.val[largest] / data.counts.val.reduce((sum, count) => sum + count, 0);
  const choice = accuracy < A_THIRD ? 0 : accuracy < SEVEN_TWELFTHS ? 1 : 2;
  const facts = { className: data.classNames[largest], accuracy: words.percent(accuracy, 1) };
  return { question, choices, outcome: { choice, measured: measured(facts) } };
}
