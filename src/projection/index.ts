/**
 * Principal components and t-SNE for Node, workers and pages: the public list of `labtags/projection`.
 * Needs nothing but this one script; the WebAssembly kernels are inside.
 *
 * @example
 * import { PCA, TSNE } from 'labtags/projection';
 * const { scores } = PCA.fitTransform({ data, rows, columns: 784 }, 50);
 * const tsne = new TSNE(scores, { perplexity: 30, schedule: 'fast' });
 * while (!tsne.done) tsne.step();
 * draw(tsne.positions, tsne.klDivergence());
 */
export { isLabError, LabError, type LabErrorCode } from '../errors.js';
export { SeededRandom } from '../random.js';
export type { Matrix, RealArray } from './matrix.js';
export { neighboursKept } from './neighbours-kept.js';
export { type FittedPca, fitPca, fitTransformPca, Pca as PCA, type PcaPoints } from './pca.js';
export { alignTo } from './procrustes.js';
export { trustworthiness } from './trustworthiness.js';
export { type EngineName, Tsne as TSNE, type TsneOptions } from './tsne.js';
export type { ScheduleName } from './tsne-schedule.js';
