import { LabError } from '../errors.js';
import { SeededRandom } from '../random.js';
import { type Affinities, conditionalAffinities, jointAffinities, neighboursForPerplexity } from './affinities.js';
import { GradientDescent } from './gradient-descent.js';
import { asPoints, checkMatrix, type Matrix, type RealArray } from './matrix.js';
import { neighboursOfAll } from './neighbours.js';
import { fitPca } from './pca.js';
import { QuadTree } from './quad-tree.js';
import { attraction, exactRepulsion, klDivergence } from './tsne-gradient.js';
import { planStages, type ScheduleName, type Stage } from './tsne-schedule.js';

/** How to lay out the map. All defaults are scikit-learn's. */
export interface TsneOptions {
  /** Effective number of neighbours, 1 … rows − 1 (default 30). Too large blurs clusters, too small tears them. */
  readonly perplexity?: number;
  /** Factor on the affinities at the beginning (default 12); 1 for a warm start. */
  readonly earlyExaggeration?: number;
  /** Default `'auto'`, see {@link ScheduleName}. Too large throws points about, too small leaves a ball. */
  readonly learningRate?: number | 'auto';
  /** Default 1000, or 550 with the fast schedule. Fewer than 250 are all exaggerated: too few. */
  readonly iterations?: number;
  readonly schedule?: ScheduleName;
  /** Barnes–Hut's accuracy, 0 … 1 (default .5). 0 computes every pair and keeps every neighbour. */
  readonly angle?: number;
  /** rows × 2, interleaved, used as they are (for a warm start); else two principal components, scaled to 1e-4. */
  readonly initialPositions?: RealArray;
  /** For the axes that the points do not fill (default: seed 0). */
  readonly random?: SeededRandom;
}

const INITIAL_SPREAD = 1e-4;
/** An axis this much narrower than the first holds rounding noise only. */
const FLAT_SHARE = 1e-7;

/**
 * t-SNE (van der Maaten & Hinton 2008; Barnes–Hut: van der Maaten 2014), with the affinities, defaults
 * and update rule of scikit-learn's `TSNE`, in double precision. A stepper: the constructor finds the
 * neighbours, each {@link step} moves all points once. There is no early stop, so the work ahead is known.
 *
 * The same points, options and seed give the same positions bit for bit on one kind of machine.
 */
export class Tsne {
  readonly #affinities: Affinities;
  readonly #angle: number;
  readonly #stages: readonly [Stage, Stage];
  readonly #descent: GradientDescent;
  readonly #tree: QuadTree;
  readonly #gradient: Float64Array;
  readonly #repulsion: Float64Array;
  #iteration = 0;

  /**
   * @param matrix n ≥ 1 points of any width
   * @throws LabError `points-invalid`; `settings-invalid` when the perplexity is not below n, or another
   * option is out of range
   */
  constructor(matrix: Matrix<RealArray>, options: TsneOptions = {}) {
    checkMatrix(matrix);
    const { rows } = matrix;
    const { perplexity = 30, earlyExaggeration = 12, learningRate = 'auto', angle = 0.5 } = options;
    const { iterations, schedule = 'scikit-learn', initialPositions, random = new SeededRandom(0) } = options;
    checkPerplexity(perplexity, rows);
    this.#angle = angle;
    this.#stages = planStages(schedule, { rows, earlyExaggeration, learningRate, iterations });
    checkRanges({ earlyExaggeration, learningRate: this.#stages[0].learningRate, iterations: this.iterations, angle });
    const neighbours = neighboursOfAll(matrix, angle === 0 ? rows - 1 : neighboursForPerplexity(rows, perplexity));
    this.#affinities = jointAffinities(neighbours, conditionalAffinities(neighbours, perplexity));
    const start = initialPositions ? givenPositions(initialPositions, rows) : principalPositions(matrix, random);
    this.#descent = new GradientDescent(start);
    this.#tree = new QuadTree(rows);
    this.#gradient = new Float64Array(2 * rows);
    this.#repulsion = new Float64Array(2 * rows);
  }

  /** Steps taken so far. */
  get iteration(): number {
    return this.#iteration;
  }

  /** Steps of the whole run. */
  get iterations(): number {
    return this.#stages[1].until;
  }

  /** True when every step is taken; one point alone has nowhere to go. */
  get done(): boolean {
    return this.#iteration >= this.iterations || this.#affinities.rows === 1;
  }

  /** rows × 2, interleaved: a copy, the caller's own. */
  get positions(): Float32Array<ArrayBuffer> {
    return Float32Array.from(this.#descent.positions);
  }

  /** Moves all points once; does nothing when done. */
  step(): void {
    if (this.done) return;
    const [exaggerated, plain] = this.#stages;
    if (this.#iteration === exaggerated.until) this.#descent.restart();
    const stage = this.#iteration < exaggerated.until ? exaggerated : plain;
    this.#fillGradient(stage.exaggeration);
    this.#descent.step(this.#gradient, stage);
    this.#iteration++;
  }

  /** KL divergence of the present map, without exaggeration; exact over all pairs (rows² operations). */
  klDivergence(): number {
    return klDivergence(this.#affinities, this.#descent.positions);
  }

  /** ∂KL/∂yᵢ = 4 Σⱼ (pᵢⱼ − qᵢⱼ) wᵢⱼ (yᵢ − yⱼ). */
  #fillGradient(exaggeration: number): void {
    const { positions } = this.#descent;
    const gradient = this.#gradient;
    const repulsion = this.#repulsion;
    attraction(this.#affinities, positions, gradient);
    const total = this.#repel(positions);
    for (let i = 0; i < gradient.length; i++) gradient[i] = 4 * (exaggeration * gradient[i] - repulsion[i] / total);
  }

  #repel(positions: Float64Array): number {
    if (this.#angle === 0) return exactRepulsion(positions, this.#repulsion);
    this.#tree.build(positions);
    return this.#tree.repulsion(this.#angle, this.#repulsion);
  }
}

function checkPerplexity(perplexity: number, rows: number): void {
  // One point alone has a map whatever the perplexity.
  if (rows === 1 || (perplexity >= 1 && perplexity < rows)) return;
  throw new LabError(
    'settings-invalid',
    `Perplexity ${perplexity} does not suit ${rows} points: it must be at least 1 and less than their number; the largest whole one is ${rows - 1}.`,
    { perplexity, rows, largest: rows - 1 },
  );
}

function checkRanges(values: Readonly<Record<'earlyExaggeration' | 'learningRate' | 'iterations' | 'angle', number>>) {
  const { earlyExaggeration, learningRate, iterations, angle } = values;
  const refuse = (name: string, value: number, range: string) => {
    throw new LabError('settings-invalid', `t-SNE's ${name} is ${value}: give ${range}.`, { [name]: value });
  };
  if (!(earlyExaggeration >= 1)) refuse('earlyExaggeration', earlyExaggeration, 'a number of at least 1');
  if (!(learningRate > 0)) refuse('learningRate', learningRate, "a number above 0, or 'auto'");
  if (!Number.isInteger(iterations) || iterations < 1) refuse('iterations', iterations, 'a whole number of at least 1');
  if (!(angle >= 0 && angle <= 1)) refuse('angle', angle, 'a number from 0 to 1');
}

function givenPositions(positions: RealArray, rows: number): Float64Array {
  if (positions.length !== 2 * rows) {
    throw new LabError(
      'points-invalid',
      `${positions.length} initial coordinates do not fit ${rows} points: give ${2 * rows}, x and y of each point.`,
      { values: positions.length, rows },
    );
  }
  checkMatrix(asPoints(positions));
  return Float64Array.from(positions);
}

/**
 * The first two principal components, scaled together so that the first has standard deviation 1e-4
 * (scikit-learn's init='pca'). An axis along which the points have no extent gets seeded normal draws of
 * that size, or the points could never leave the line on which they start.
 */
function principalPositions(matrix: Matrix<RealArray>, random: SeededRandom): Float64Array {
  const { rows } = matrix;
  const positions = new Float64Array(2 * rows);
  if (rows === 1) return positions;
  const scores = fitPca(matrix, Math.min(2, rows, matrix.columns)).transform(matrix);
  const widest = axisDeviation(scores, 0);
  for (let axis = 0; axis < 2; axis++) {
    const deviation = axis < scores.columns ? axisDeviation(scores, axis) : 0;
    const isFlat = deviation <= FLAT_SHARE * widest;
    for (let row = 0; row < rows; row++) {
      const value = isFlat ? random.normal() : scores.data[row * scores.columns + axis] / widest;
      positions[2 * row + axis] = INITIAL_SPREAD * value;
    }
  }
  return positions;
}

/** Population standard deviation of one column whose mean is 0. */
function axisDeviation({ data, rows, columns }: Matrix<RealArray>, column: number): number {
  let squares = 0;
  for (let row = 0; row < rows; row++) squares += data[row * columns + column] ** 2;
  return Math.sqrt(squares / rows);
}
