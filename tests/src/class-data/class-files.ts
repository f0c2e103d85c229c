import type { HandIn, ResultFile } from '../../../src/sharing/result-file.js';
import { sealed } from '../../../src/sharing/seal.js';

export interface ClassFile {
  readonly name: string;
  /** Share of right neighbours at the end. */
  readonly knn: number;
  readonly seed?: number;
  readonly stepMs?: number;
  readonly task?: HandIn['task'];
}

/** A triplet result as a student hands it in; three epochs. */
function classFile({ name, knn, seed = 7, stepMs = 40, task = null }: ClassFile): ResultFile {
  const history = [0, 1, 2].map((epoch) => ({
    ...{ epoch, mining: 'random', trainLoss: epoch === 0 ? null : 0.1, trainActiveShare: 0.3 },
    ...{ validationLoss: 0.1, validationActiveShare: 0.3, knn: epoch === 2 ? knn : 0.5 + epoch / 10, recallAt1: 0.8 },
  }));
  return sealed({
    ...({ schema: 'labtags-result-1', lab: 'triplet', history, stopped: false } as const),
    settings: { seed, epochs: 2, margin: 0.4, backend: 'auto' },
    data: { name: 'drawn', sha256: 'abc', counts: { train: 100, test: 50 } },
    backend: { name: 'wasm', reason: 'no-gpu', adapter: '' },
    metrics: { knnRaw: 0.4, knnBefore: 0.5, knnAfter: knn, collapsed: false },
    timings: { stepMs, trainingMs: 900, totalMs: 1000 },
    handIn: { name, savedAt: '2026-11-25T08:00:00.000Z', link: 'https://example.org/lab.html#triplet=v1&seed=7', task },
  });
}

export const textOf = (file: ClassFile) => JSON.stringify(classFile(file), null, 1);
