import { type Affinities, conditionalAffinities, jointAffinities, neighboursForPerplexity } from './affinities.js';
import { GradientDescent } from './gradient-descent.js';
import type { Matrix, RealArray } from './matrix.js';
import { neighboursOfAll } from './neighbours.js';
import { QuadTree } from './quad-tree.js';
import type { TsneEngine } from './tsne-engine.js';
import { attraction, exactRepulsion, klDivergence } from './tsne-gradient.js';
import type { StepRule } from './tsne-schedule.js';

export interface PlainEngineOptions {
  readonly perplexity: number;
  /** Barnes–Hut's accuracy; 0 computes every pair and keeps every neighbour. */
  readonly angle: number;
  readonly start: Float64Array;
}

/** t-SNE by Barnes–Hut (van der Maaten 2014) in plain code and double precision, as scikit-learn has it. */
export class PlainEngine implements TsneEngine {
  readonly bytes = 0;
  readonly #affinities: Affinities;
  readonly #angle: number;
  readonly #descent: GradientDescent;
  readonly #tree: QuadTree;
  readonly #gradient: Float64Array;
  readonly #repulsion: Float64Array;

  constructor(matrix: Matrix<RealArray>, { perplexity, angle, start }: PlainEngineOptions) {
    const { rows } = matrix;
    const neighbours = neighboursOfAll(matrix, angle === 0 ? rows - 1 : neighboursForPerplexity(rows, perplexity));
    this.#affinities = jointAffinities(neighbours, conditionalAffinities(neighbours, perplexity));
    this.#angle = angle;
    this.#descent = new GradientDescent(start);
    this.#tree = new QuadTree(rows);
    this.#gradient = new Float64Array(2 * rows);
    this.#repulsion = new Float64Array(2 * rows);
  }

  positions(): Float32Array<ArrayBuffer> {
    return Float32Array.from(this.#descent.positions);
  }

  step(rule: StepRule): void {
    this.#fillGradient(rule.exaggeration);
    this.#descent.step(this.#gradient, rule);
  }

  restart(): void {
    this.#descent.restart();
  }

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
