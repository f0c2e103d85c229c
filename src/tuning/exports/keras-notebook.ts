import { cellsOf, notebookFile } from '../../notebook/notebook.js';
import { markdownName } from '../../writing/markdown.js';
import { searchPlan } from '../lab-search.js';
import { baselineRateFor } from '../retraining.js';
import { inOrder } from '../tuning-result.js';
import { dataRemark, type ExportFacts, publicDataName, spaceOf } from './export-facts.js';
import program from './keras-search.py';

/** A notebook for Jupyter or Colab: the same search with Keras Tuner, alone or with a chief and many workers. */
export function kerasNotebook(facts: ExportFacts): string {
  const title = `# Hyperband with Keras Tuner, continued from labtags\n\n${dataRemark(facts.dataName, markdownName)}\n\n${SAMENESS}`;
  return notebookFile([
    { kind: 'markdown', text: title },
    { kind: 'code', text: '!pip install -q keras-tuner' },
    ...cellsOf(program, valuesOf(facts)),
  ]);
}

const SAMENESS =
  'With one worker the first trials draw the same settings as the page, in the same order: the seed and the sampling are the same. Scores differ a little, because weights and batches are drawn by another generator.';

function valuesOf({ settings, dataName, trials, best }: ExportFacts) {
  const ended = inOrder(trials).filter(({ id, status }) => id !== null && status === 'completed');
  const { units, learningRate } = best;
  return {
    DATA: publicDataName(dataName).replaceAll('-', '_'),
    SEARCH: settings.search,
    ...spaceOf(settings),
    MAX_EPOCHS: settings.maxEpochs,
    FACTOR: settings.factor,
    ITERATIONS: settings.iterations,
    TRIALS: searchPlan(settings).trials,
    BATCH_SIZE: settings.batchSize,
    SEED: settings.seed,
    IMAGES: settings.images,
    RETRAIN_EPOCHS: settings.retrainEpochs,
    BEST: { units, learning_rate: learningRate },
    BASELINE: { units: settings.baselineUnits, learning_rate: baselineRateFor(best, settings) },
    PAGE_TRIALS: ended.map((trial) => {
      return [trial.id, trial.units, trial.learningRate, trial.initialEpoch, trial.epochs, trial.score ?? 0];
    }),
  };
}
