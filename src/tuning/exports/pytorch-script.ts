import { scriptOf } from '../../notebook/script.js';
import { pythonAssignments } from '../../writing/python.js';
import { dataRemark, type ExportFacts } from './export-facts.js';
import perceptron from './perceptron.py';
import program from './winner.py';

/** A PyTorch program that trains the winner from scratch, as the page does: same split, batches and optimiser. */
export function pytorchScript({ settings, dataName, best }: ExportFacts): string {
  const { retrainEpochs, batchSize, seed, images } = settings;
  const values = {
    UNITS: best.units,
    LEARNING_RATE: best.learningRate,
    BATCH_SIZE: batchSize,
    SEED: seed,
    EPOCHS: retrainEpochs,
    IMAGES: images,
    REMARK: dataRemark(dataName),
  };
  return scriptOf(program, { settings: pythonAssignments(values), perceptron });
}
