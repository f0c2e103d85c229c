import { LabError } from '../errors.js';
import { SeededRandom } from '../random.js';
import { compiledKernels } from './compiled-kernels.js';
import { checkMatrix, type Matrix, type RealArray } from './matrix.js';
import { PlainEngine } from './plain-engine.js';
import { SimdEngine } from './simd/simd-engine.js';
import type { TsneEngine } from './tsne-engine.js';
import { checkPerplexity, checkRanges, type TsneOptions } from './tsne-options.js';
import { planSchedule, type Schedule } from './tsne-schedule.js';
import { startingPositions } from './tsne-start.js';
import type { TsneStepper } from './tsne-stepper.js';

export type { EngineName, TsneOptions } from './tsne-options.js';

/**
 * t-SNE (van der Maaten & Hinton 2008) with the affinities, defaults and update rule of scikit-learn's `TSNE`.
 * A stepper: the constructor finds the neighbours, each {@link step} moves all points once. There is no early
 * stop, so the work ahead is known.
 *
 * Neighbours are exact up to 15,000 points; of more, at least about 99 % of them are found, as a sample of the
 * points themselves shows. 60,000 points of 50 columns take some 10 s and 190 MB with the fast schedule.
 *
 * The same points, options and seed give the same positions bit for bit with the same engine.
 *
 * @example
 * const tsne = new Tsne({ data, rows: 2000, columns: 50 }, { perplexity: 30, schedule: 'fast' });
 * while (!tsne.done) tsne.step();
 * const xy = tsne.positions; // x0, y0, x1, y1, …
 */
export class Tsne implements TsneStepper {
  /** Which engine moves the points. */
  readonly engine: 'simd' | 'plain';
  readonly #rows: number;
  readonly #schedule: Schedule;
  readonly #engine: TsneEngine;
  #iteration = 0;

  /**
   * @param matrix n ≥ 1 points of any width
   * @throws LabError `points-invalid`; `settings-invalid` when the perplexity is not below n, or another
   * option is out of range; `backend-unavailable` when the SIMD engine is asked for and cannot run
   */
  constructor(matrix: Matrix<RealArray>, options: TsneOptions = {}) {
    checkMatrix(matrix);
    const { rows } = matrix;
    const { perplexity = 30, earlyExaggeration = 12, learningRate = 'auto', angle = 0.5 } = options;
    const { iterations, schedule = 'scikit-learn' } = options;
    checkPerplexity(perplexity, rows);
    this.#rows = rows;
    this.#schedule = planSchedule(schedule, { rows, earlyExaggeration, learningRate, iterations });
    checkRanges({ earlyExaggeration, learningRate, iterations: this.iterations, angle });
    const start = startingPositions(matrix, options, options.random ?? new SeededRandom(0));
    const kernels = rows > 1 ? kernelsFor(options) : null;
    this.engine = kernels ? 'simd' : 'plain';
    this.#engine = kernels
      ? new SimdEngine(kernels, matrix, { perplexity, start })
      : new PlainEngine(matrix, { perplexity, angle, start });
  }

  /** Steps taken so far. */
  get iteration(): number {
    return this.#iteration;
  }

  /** Steps of the whole run. */
  get iterations(): number {
    return this.#schedule.iterations;
  }

  /** True when every step is taken; one point alone has nowhere to go. */
  get done(): boolean {
    return this.#iteration >= this.iterations || this.#rows === 1;
  }

  /** rows × 2, interleaved: a copy, the caller's own. */
  get positions(): Float32Array<ArrayBuffer> {
    return this.#engine.positions();
  }

  /** {@link positions}, by the name that steppers on a GPU share. */
  readPositions(): Float32Array<ArrayBuffer> {
    return this.positions;
  }

  /** Bytes of memory that the kernels hold; 0 with the plain engine. */
  get bytes(): number {
    return this.#engine.bytes;
  }

  /**
   * Moves all points once; does nothing when done.
   *
   * @throws LabError `training-diverged` when a learning rate was so large that positions are no numbers any more
   */
  step(): void {
    if (this.done) return;
    const rule = this.#schedule.ruleAt(this.#iteration);
    if (rule.restarts) this.#engine.restart();
    this.#engine.step(rule);
    this.#iteration++;
  }

  /** KL divergence of the present map, without exaggeration; exact over all pairs (rows² operations). */
  klDivergence(): number {
    return this.#engine.klDivergence();
  }
}

/** The kernels of the SIMD engine, or null for the plain one. */
function kernelsFor({ engine = 'auto', angle }: TsneOptions): WebAssembly.Module | null {
  if (engine === 'plain' || (engine === 'auto' && angle !== undefined)) return null;
  const kernels = compiledKernels();
  if (kernels || engine === 'auto') return kernels;
  throw new LabError(
    'backend-unavailable',
    "t-SNE's fast engine needs WebAssembly with SIMD, which this browser or the page's policy does not allow: leave the engine to 'auto'.",
  );
}
