import * as tf from '@tensorflow/tfjs-core';
import { LabError } from '../../errors.js';
import type { AdamAttributes } from './adam/kernel.js';
import type { AdamState } from './adam-state.js';
import { hasKernel } from './fused-ops.js';
import { KERNEL } from './kernel-names.js';
import { readTogether } from './read-together.js';

export interface AdamOptions {
  /** Above 0; 0.001 is usual. */
  readonly learningRate: number;
  /** Decay of the mean of gradients, 0 … 1; default 0.9. */
  readonly beta1?: number;
  /** Decay of the mean of squared gradients, 0 … 1; default 0.999. */
  readonly beta2?: number;
  /** Keeps the step finite where gradients vanish; default 1e-7, as in Keras. */
  readonly epsilon?: number;
}

/** Not the backend's own, which differs from one to the next: all that we choose compute in 32 bits. */
const EPSILON = 1e-7;

export interface VariableGradient {
  readonly variable: tf.Variable;
  readonly gradient: tf.Tensor;
}

/** Means of gradients and of their squares. */
export interface Moments {
  readonly first: tf.Tensor;
  readonly second: tf.Tensor;
}

/**
 * Adam (Kingma & Ba 2015) by tfjs's and PyTorch's rule: w −= rate · m̂ / (√v̂ + ε), with both moments
 * corrected for their start at 0. Keras puts ε outside the correction of v.
 */
export class Adam {
  readonly #options: AdamOptions;
  readonly #moments = new Map<tf.Variable, Moments>();
  #step = 0;

  constructor(options: AdamOptions) {
    this.#options = options;
  }

  /** Moves every variable by one step. The gradients stay the caller's. */
  apply(gradients: readonly VariableGradient[]): void {
    if (hasKernel(KERNEL.adamTogether)) {
      this.#moveTogether(gradients);
      return;
    }
    this.#step++;
    for (const { variable, gradient } of gradients) {
      const moments = this.#moments.get(variable) ?? zeroMoments(variable);
      if (hasKernel(KERNEL.adam)) this.#moveByKernel(variable, gradient, moments);
      else this.#move(variable, gradient, moments);
    }
  }

  /**
   * Moves every variable by one step where the loss is finite, and none where it is not. A device that can tell
   * does so by itself, so that the step is sent to it as a whole and waited for once.
   *
   * @param told what the caller wants to read; the loss is the very first number
   * @returns the numbers of `told`
   */
  async applyWhereFinite(gradients: readonly VariableGradient[], told: readonly tf.Tensor[]): Promise<Float32Array[]> {
    const guarded = hasKernel(KERNEL.adamTogether);
    if (guarded) this.#moveTogether(gradients, told[0]);
    const numbers = await readTogether(told);
    const finite = Number.isFinite(numbers[0][0]);
    if (guarded && !finite) this.#step--;
    if (!guarded && finite) this.apply(gradients);
    return numbers;
  }

  /**
   * Moves variables by a kernel that computes their gradients itself.
   *
   * @param move changes the moments where they lie and gives the new weights, which become Adam's
   */
  applyWith(
    variables: readonly tf.Variable[],
    move: (moments: readonly Moments[], attributes: AdamAttributes) => readonly tf.Tensor[],
  ): void {
    this.#step++;
    const moments = variables.map((variable) => this.#moments.get(variable) ?? zeroMoments(variable));
    const moved = move(moments, { ...this.#rule(), step: this.#step });
    for (const [i, variable] of variables.entries()) this.#replace(variable, moved[i], moments[i]);
  }

  /** A copy of the memory, for a checkpoint. Variables not yet moved have no moments. */
  async state(): Promise<AdamState> {
    const moments = [...this.#moments.values()];
    const step = this.#step;
    const read = (tensors: tf.Tensor[]) => Promise.all(tensors.map((tensor) => tensor.data<'float32'>()));
    const [firstMoments, secondMoments] = await Promise.all([
      read(moments.map(({ first }) => first)),
      read(moments.map(({ second }) => second)),
    ]);
    return { step, firstMoments, secondMoments };
  }

  /**
   * Goes on from a state as if nothing had happened.
   *
   * @param variables in the order in which the state's moments were made
   * @throws LabError `weights-mismatch` where the state is of other variables; Adam stays as it was
   */
  restore(state: AdamState, variables: readonly tf.Variable[]): void {
    checkSizes(state, variables);
    this.dispose();
    this.#step = state.step;
    for (const [index, first] of state.firstMoments.entries()) {
      const variable = variables[index];
      this.#moments.set(variable, {
        first: tf.keep(tf.tensor(first.slice(), variable.shape)),
        second: tf.keep(tf.tensor(state.secondMoments[index].slice(), variable.shape)),
      });
    }
  }

  /** Frees the moments; the next step starts afresh. */
  dispose(): void {
    for (const { first, second } of this.#moments.values()) tf.dispose([first, second]);
    this.#moments.clear();
    this.#step = 0;
  }

  #moveByKernel(variable: tf.Variable, gradient: tf.Tensor, moments: Moments): void {
    const attributes = { ...this.#rule(), step: this.#step };
    const inputs = { weights: variable as tf.Tensor, gradient, ...moments };
    const weights = tf.engine().runKernel<tf.Tensor>(KERNEL.adam, inputs, attributes);
    this.#replace(variable, weights, moments);
  }

  /** By a kernel that changes weights and moments where they lie, unless the `loss` is not finite. */
  #moveTogether(gradients: readonly VariableGradient[], loss?: tf.Tensor): void {
    this.#step++;
    const inputs: tf.NamedTensorMap = loss ? { loss } : {};
    for (const [i, { variable, gradient }] of gradients.entries()) {
      const moments = this.#moments.get(variable) ?? zeroMoments(variable);
      this.#moments.set(variable, moments);
      const named = { gradient, weights: variable as tf.Tensor, ...moments };
      for (const [name, tensor] of Object.entries(named)) inputs[`${name}${i}`] = tensor;
    }
    tf.engine().runKernel(KERNEL.adamTogether, inputs, { ...this.#rule(), step: this.#step });
  }

  #move(variable: tf.Variable, gradient: tf.Tensor, moments: Moments): void {
    const [weights, first, second] = tf.tidy(() => this.#update(variable, gradient, moments));
    tf.dispose([moments.first, moments.second]);
    this.#replace(variable, weights, { first: tf.keep(first), second: tf.keep(second) });
  }

  #replace(variable: tf.Variable, weights: tf.Tensor, moments: Moments): void {
    this.#moments.set(variable, moments);
    variable.assign(weights);
    weights.dispose();
  }

  /** @returns new weights and both new moments */
  #update(weights: tf.Tensor, gradient: tf.Tensor, moments: Moments): tf.Tensor[] {
    const { learningRate, beta1, beta2, epsilon } = this.#rule();
    const first = tf.add(tf.mul(moments.first, beta1), tf.mul(gradient, 1 - beta1));
    const second = tf.add(tf.mul(moments.second, beta2), tf.mul(tf.square(gradient), 1 - beta2));
    const mean = tf.div(first, 1 - beta1 ** this.#step);
    const deviation = tf.sqrt(tf.div(second, 1 - beta2 ** this.#step));
    const change = tf.div(mean, tf.add(deviation, epsilon));
    return [tf.sub(weights, tf.mul(change, learningRate)), first, second];
  }

  #rule(): Required<AdamOptions> {
    const { learningRate, beta1 = 0.9, beta2 = 0.999, epsilon = EPSILON } = this.#options;
    return { learningRate, beta1, beta2, epsilon };
  }
}

function zeroMoments(variable: tf.Variable): Moments {
  return { first: tf.keep(tf.zeros(variable.shape)), second: tf.keep(tf.zeros(variable.shape)) };
}

function checkSizes(state: AdamState, variables: readonly tf.Variable[]): void {
  const { firstMoments, secondMoments } = state;
  const fits = (moment: Float32Array, index: number) => moment.length === variables[index]?.size;
  const sameCount = firstMoments.length === secondMoments.length;
  if (sameCount && firstMoments.every(fits) && secondMoments.every(fits)) return;
  throw new LabError(
    'weights-mismatch',
    `This optimiser state has moments of ${firstMoments.map((moment) => moment.length).join(', ')} numbers; the variables have ${variables.map((variable) => variable.size).join(', ')}. Restore it for the network it was saved with.`,
    { given: firstMoments.length, expected: variables.length },
  );
}
