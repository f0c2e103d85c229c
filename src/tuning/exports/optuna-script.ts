import { scriptOf } from '../../notebook/script.js';
import sealedJson from '../../notebook/sealed-json.py';
import { pythonAssignments } from '../../writing/python.js';
import { hyperbandBrackets } from '../hyperband-schedule.js';
import type { TrialRecord } from '../tuning-events.js';
import { inOrder } from '../tuning-result.js';
import { dataRemark, type ExportFacts, resultNames, spaceOf } from './export-facts.js';
import result from './lab-result.py';
import program from './optuna-search.py';
import perceptron from './perceptron.py';
import training from './task-training.py';

/**
 * The same search for Optuna (3 or later) and PyTorch: the space, the seed and Hyperband's number of settings.
 * Optuna prunes by its own rule and trains every trial from scratch, so its trials are not the page's.
 */
export function optunaScript({ settings, dataName, trials }: ExportFacts): string {
  const { maxEpochs, factor, seed, batchSize, images, iterations } = settings;
  const space = spaceOf(settings);
  const brackets = hyperbandBrackets(settings);
  const [first] = brackets[brackets.length - 1];
  const { low, high, step } = space.UNITS;
  const isOfSpace = ({ units, learningRate }: TrialRecord) =>
    units >= low && units <= high && (units - low) % step === 0 && space.LEARNING_RATES.includes(learningRate);
  const full = inOrder(trials).filter(({ status, epochs }) => status === 'completed' && epochs === maxEpochs);
  const values = {
    ...space,
    MAX_EPOCHS: maxEpochs,
    MIN_EPOCHS: first.epochs,
    FACTOR: factor,
    TRIALS: iterations * brackets.reduce((sum, [round]) => sum + round.trials, 0),
    BATCH_SIZE: batchSize,
    SEED: seed,
    IMAGES: images,
    PAGE_TRIALS: full
      .filter(isOfSpace)
      .map(({ units, learningRate, score, history }) => [
        ...[units, learningRate, score ?? 0],
        history.map(({ way: _, ...epoch }) => epoch),
      ]),
    ...resultNames(settings, dataName),
    REMARK: dataRemark(dataName),
  };
  const cells = { settings: pythonAssignments(values), perceptron, 'training of one setting': training };
  return scriptOf(program, { ...cells, 'sealed JSON': sealedJson, result });
}
