import { LabError } from '../errors.js';
import type { SeededRandom } from '../random.js';
import type { RealArray } from './matrix.js';
import type { ScheduleName } from './tsne-schedule.js';

/**
 * - `simd`: WebAssembly kernels in single precision, repulsion interpolated on a mesh. For any number of points.
 * - `plain`: Barnes–Hut in double precision, as scikit-learn has it; 20 times slower.
 * - `auto`: `simd` where WebAssembly with SIMD may run, else `plain`.
 */
export type EngineName = 'auto' | 'simd' | 'plain';

/** How to lay out the map. All defaults are scikit-learn's. */
export interface TsneOptions {
  /** Effective number of neighbours, 1 … rows − 1 (default 30). Too large blurs clusters, too small tears them. */
  readonly perplexity?: number;
  /** Factor on the affinities at the beginning (default 12); 1 for a warm start. */
  readonly earlyExaggeration?: number;
  /** Default `'auto'`, see {@link ScheduleName}. Too large throws points about, too small leaves a ball. */
  readonly learningRate?: number | 'auto';
  /** Default 1000, of which fewer than 250 are all exaggerated: too few; or 200 with the fast schedule. */
  readonly iterations?: number;
  readonly schedule?: ScheduleName;
  /** Default `'auto'`. */
  readonly engine?: EngineName;
  /**
   * Barnes–Hut's accuracy, 0 … 1 (default .5). 0 computes every pair and keeps every neighbour. Only the
   * plain engine has it, so giving it asks for that one.
   */
  readonly angle?: number;
  /** rows × 2, interleaved, used as they are (for a warm start). */
  readonly initialPositions?: RealArray;
  /** Without initial positions: two principal components (default) or normal draws, of size 1e-4 both. */
  readonly init?: 'pca' | 'random';
  /** For random draws, and for axes that the points do not fill (default: seed 0). */
  readonly random?: SeededRandom;
}

/** @throws LabError `settings-invalid` when the perplexity does not suit the number of points */
export function checkPerplexity(perplexity: number, rows: number): void {
  // One point alone has a map whatever the perplexity.
  if (rows === 1 || (perplexity >= 1 && perplexity < rows)) return;
  throw new LabError(
    'settings-invalid',
    `Perplexity ${perplexity} does not suit ${rows} points: it must be at least 1 and less than their number; the largest whole one is ${rows - 1}.`,
    { perplexity, rows, largest: rows - 1 },
  );
}

/** The wanted perplexity, or the largest that so few points bear: t-SNE looks at three times as many neighbours. */
export function suitablePerplexity(wanted: number, rows: number): number {
  return Math.max(1, Math.min(wanted, (rows - 1) / 3));
}

interface CheckedOptions {
  readonly earlyExaggeration: number;
  readonly learningRate: number | 'auto';
  readonly iterations: number;
  readonly angle: number;
}

/** @throws LabError `settings-invalid` */
export function checkRanges(values: CheckedOptions): void {
  const { earlyExaggeration, learningRate, iterations, angle } = values;
  const refuse = (name: keyof CheckedOptions, range: string) => {
    const value = values[name];
    throw new LabError('settings-invalid', `t-SNE's ${name} is ${value}: give ${range}.`, { [name]: value });
  };
  if (!(earlyExaggeration >= 1)) refuse('earlyExaggeration', 'a number of at least 1');
  if (!(learningRate === 'auto' || learningRate > 0)) refuse('learningRate', "a number above 0, or 'auto'");
  if (!Number.isInteger(iterations) || iterations < 1) refuse('iterations', 'a whole number of at least 1');
  if (!(angle >= 0 && angle <= 1)) refuse('angle', 'a number from 0 to 1');
}
