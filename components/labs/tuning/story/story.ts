import { bestTrial } from '../../../../src/tuning/tuning-result.js';
import type { Prediction } from '../../../lab/page/story/prediction.js';
import type { Story } from '../../../lab/page/story/story-step.js';
import type { LabView } from '../lab-view.js';
import { samplesView } from '../views/samples.js';

/** Above the first share of the way from the narrowest to the widest net it is wide, below the second narrow. */
const WIDE = 0.8;
const NARROW = 0.2;

/** What the lab asks, step by step. */
export function tuningStory(view: LabView): Story {
  const { steps } = view.words;
  return {
    results: (step) => view.results?.(view, step),
    steps: [
      {
        ...{ name: 'search', ...steps.search },
        settings: ['search', 'maxEpochs', 'factor', 'iterations', 'learningRates', 'unitsMin', 'unitsMax'],
        views: () => [samplesView(view), view.results?.(view, 'search')],
      },
      { name: 'settings', ...steps.settings, prediction: widthPrediction(view) },
      { name: 'trials', ...steps.trials },
      { name: 'retrain', ...steps.retrain },
      { name: 'cluster', ...steps.cluster },
    ],
  };
}

/** How wide the best net is among those that were tried: guessed before, known once the search has ended. */
export function widthPrediction({ state, words }: Pick<LabView, 'state' | 'words'>): Prediction {
  const { question, choices, measured } = words.predictions.width;
  const trials = [...state.trials.values()];
  const best = bestTrial(trials);
  if (!best || !state.complete) return { question, choices, outcome: null };
  const tried = trials.map(({ units }) => units);
  const [narrowest, widest] = [Math.min(...tried), Math.max(...tried)];
  const place = widest === narrowest ? 1 : (best.units - narrowest) / (widest - narrowest);
  const choice = place >= WIDE ? 0 : place <= NARROW ? 2 : 1;
  return { question, choices, outcome: { choice, measured: measured({ units: best.units, widest }) } };
}
