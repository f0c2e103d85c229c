import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import type { VariableGradient } from './kernels/adam.js';

/** A loss, and what else is wanted of the pass that computed it. */
export interface ForwardPass {
  readonly loss: tf.Scalar;
  readonly told: tf.Tensor[];
}

/** How a loss changes with each variable. */
export interface LossGradients {
  readonly gradients: readonly VariableGradient[];
  /** The caller's own, to dispose of. */
  readonly told: tf.Tensor[];
  /** Frees the gradients and the loss. */
  dispose(): void;
}

/** Runs a network forward and backward. */
export function lossGradients(variables: tf.Variable[], forward: () => ForwardPass): LossGradients {
  let told: tf.Tensor[] = [];
  const { value, grads } = tf.variableGrads(() => {
    const pass = forward();
    told = pass.told.map((tensor) => tf.keep(tensor));
    return pass.loss;
  }, variables);
  return {
    gradients: variables.map((variable) => ({ variable, gradient: grads[variable.name] })),
    told,
    dispose: () => tf.dispose([value, ...Object.values(grads)]),
  };
}
