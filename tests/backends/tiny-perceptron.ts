import { expect } from 'chai';
import type { BackendName } from '../../src/backend-choice.js';
import type { ImageDataset } from '../../src/data/image-set.js';
import { openTrialTrainer } from '../../workers/client/tuning-sessions.js';
import expected from '../fixtures/tiny-run.json';
import { tinyImages } from '../src/triplet/tiny-images.js';

export const PERCEPTRON_TASK = { units: 16, learningRate: 0.01, batchSize: 8, seed: 7, epochs: 3 } as const;

const TOLERANCE = 2e-3;

export function tinyDataset(): ImageDataset {
  const about = { name: 'bars', origin: 'made by the test', licence: 'MIT', sha256: '' };
  return { ...about, classNames: ['top', 'middle', 'bottom'], train: tinyImages(40), test: tinyImages(9) };
}

/** Trains a small perceptron in the built worker, and checks the losses of its epochs against those of plain cpu. */
export async function expectReferencePerceptron(backend: BackendName): Promise<void> {
  const trainer = openTrialTrainer('/dist/trial.worker.js', 0);
  const losses: number[] = [];
  try {
    await trainer.load(tinyDataset(), 0);
    const { batchSize } = PERCEPTRON_TASK;
    expect((await trainer.start(backend, { batchSize, workers: 1 })).name).to.equal(backend);
    const task = { ...PERCEPTRON_TASK, start: null, measuresTest: false };
    await trainer.train(task, new AbortController().signal, (event) => {
      if (event.kind === 'epoch') losses.push(event.epoch.loss);
    });
  } finally {
    trainer.end();
  }
  expected.perceptronLosses.forEach((loss, i) => {
    expect(Math.abs(losses[i] / loss - 1), `epoch ${i + 1}: ${losses[i]}, not ${loss}`).to.be.below(TOLERANCE);
  });
}
