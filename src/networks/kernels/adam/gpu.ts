import * as tf from '@tensorflow/tfjs-core';
import { type GpuModule, type GpuProgram, inTwoDirections } from '../gpu/gpu-module.js';
import type { AdamAttributes, AdamInputs } from './kernel.js';
import oneSource from './one.wgsl';
import ruleSource from './rule.wgsl';
import twoSource from './two.wgsl';

const ONE: GpuProgram = { name: 'Adam', code: `${ruleSource}\n${oneSource}` };
const TWO: GpuProgram = { name: 'Adam, two variables', code: `${ruleSource}\n${twoSource}` };

const GROUP = 64;

/** Where the uniform has the loss. */
const LOSS_OFFSET = 20;

/**
 * Moves weights and moments where they lie.
 *
 * @param loss a number; where it is none or infinite, nothing is moved
 */
export function adamOnGpu(
  gpu: GpuModule,
  { variables, loss }: { variables: readonly AdamInputs[]; loss?: tf.TensorInfo },
  attributes: AdamAttributes,
): void {
  const { learningRate, beta1, beta2, epsilon, step } = attributes;
  const scale = 1 / Math.sqrt(1 - beta2 ** step);
  const rule = gpu.uniform(
    Float32Array.of(beta1, beta2, learningRate / (1 - beta1 ** step), scale, epsilon, 0, 0, 0).buffer,
  );
  if (loss) gpu.copyFirst(loss, rule, LOSS_OFFSET);
  for (let i = 0; i < variables.length; i += 2) {
    const pair = variables.slice(i, i + 2);
    const numbers = pair.reduce((sum, { weights }) => sum + tf.util.sizeFromShape(weights.shape), 0);
    gpu.run({
      program: pair.length === 2 ? TWO : ONE,
      reads: [rule, ...pair.map(({ gradient }) => gradient)],
      writes: pair.flatMap(({ weights, first, second }) => [weights, first, second]),
      workgroups: inTwoDirections(Math.ceil(numbers / GROUP)),
    });
  }
}
