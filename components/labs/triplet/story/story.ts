import type { Prediction } from '../../../lab/page/story/prediction.js';
import type { Story } from '../../../lab/page/story/story-step.js';
import type { LabView } from '../lab-view.js';
import { zonesView } from '../views/triplet-zones.js';

/** Nearly all triplets still teach above the first share, fewer than a quarter below the second. */
const NEARLY_ALL = 0.75;
const A_QUARTER = 0.25;

/** What the lab asks, step by step. */
export function tripletStory(view: LabView): Story {
  const { steps } = view.words;
  const { plan, epochs, runs } = view.state;
  const begun = plan !== null || epochs.length > 0;
  return {
    // Runs that were opened are compared before there is one of the lab's own.
    results: (step) => (begun || (step === 'runs' && runs.length > 0)) && view.results?.(view, step),
    steps: [
      {
        ...{ name: 'training', ...steps.training, prediction: activePrediction(view) },
        settings: ['mining', 'imagesPerClass', 'warmUp', 'hardAfter', 'margin'],
        ...(begun ? {} : { views: () => [zonesView(view)] }),
      },
      { name: 'network', ...steps.network, settings: ['backbone', 'embeddingSize'] },
      { name: 'runs', ...steps.runs },
      { name: 'live', ...steps.live },
      { name: 'maps', ...steps.maps },
      { name: 'neighbours', ...steps.neighbours },
      { name: 'draw', ...steps.draw },
    ],
  };
}

/** The share of training triplets that still teach in the first epoch: guessed before, measured by the run. */
export function activePrediction({ state, words }: Pick<LabView, 'state' | 'words'>): Prediction {
  const { question, choices, measured } = words.predictions.active;
  const share = state.epochs.find(({ epoch }) => epoch === 1)?.trainActiveShare ?? null;
  if (share === null) return { question, choices, outcome: null };
  const choice = share > NEARLY_ALL ? 0 : share < A_QUARTER ? 2 : 1;
  return { question, choices, outcome: { choice, measured: measured(words.percent(share, 1)) } };
}
