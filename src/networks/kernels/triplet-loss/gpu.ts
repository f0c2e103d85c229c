import * as tf from '@tensorflow/tfjs-core';
import { type GpuConstants, type GpuModule, type GpuProgram, inTwoDirections } from '../gpu/gpu-module.js';
import distanceSource from './distance.wgsl';
import givenSource from './given.wgsl';
import hardestSource from './hardest.wgsl';
import hardestGradientSource from './hardest-gradient.wgsl';
import { type BatchHardAttributes, SUMMARY_NUMBERS, type TripletLossAttributes } from './kernel.js';
import summarySource from './summary.wgsl';

const GIVEN = withDistance('triplet loss', givenSource);
const HARDEST = withDistance('hardest triplets', hardestSource);
const HARDEST_GRADIENT = withDistance('gradient of the hardest triplets', hardestGradientSource);
const SUMMARY: GpuProgram = { name: 'summary of triplets', code: summarySource };

const GROUP = 64;

/** Of a triplet: loss, 1 where it is active, both distances. */
const OUTCOME_NUMBERS = 4;

function withDistance(name: string, source: string): GpuProgram {
  return { name, code: `${distanceSource}\n${source}` };
}

/** @returns the summary, the loss's gradient by the embeddings, and the loss alone */
export function tripletLossOnGpu(
  gpu: GpuModule,
  embeddings: tf.TensorInfo,
  attributes: TripletLossAttributes,
): tf.TensorInfo[] {
  const triplets = embeddings.shape[0] / 3;
  const gradient = gpu.output(embeddings.shape);
  const outcomes = gpu.output([triplets, OUTCOME_NUMBERS]);
  gpu.run({
    program: GIVEN,
    constants: constantsOf(embeddings, attributes),
    reads: [embeddings],
    writes: [gradient, outcomes],
    workgroups: inTwoDirections(triplets),
  });
  return withSummary(gpu, { embeddings, outcomes, gradient });
}

/** @returns the summary, the loss's gradient by the embeddings, and the loss alone */
export function batchHardLossOnGpu(
  gpu: GpuModule,
  embeddings: tf.TensorInfo,
  attributes: BatchHardAttributes,
): tf.TensorInfo[] {
  const rows = embeddings.shape[0];
  const constants = constantsOf(embeddings, attributes);
  const gradient = gpu.output(embeddings.shape);
  const [chosen, outcomes] = [gpu.output([rows, 2], 'int32'), gpu.output([rows, OUTCOME_NUMBERS])];
  gpu.run({
    program: HARDEST,
    constants: { ...constants, CLASS_SIZE: attributes.perClass },
    reads: [embeddings],
    writes: [chosen, outcomes],
    workgroups: inTwoDirections(rows),
  });
  gpu.run({
    program: HARDEST_GRADIENT,
    constants,
    reads: [embeddings, chosen, outcomes],
    writes: [gradient],
    workgroups: inTwoDirections(Math.ceil(tf.util.sizeFromShape(embeddings.shape) / GROUP)),
  });
  gpu.free(chosen);
  return withSummary(gpu, { embeddings, outcomes, gradient });
}

function withSummary(
  gpu: GpuModule,
  { embeddings, outcomes, gradient }: Record<'embeddings' | 'outcomes' | 'gradient', tf.TensorInfo>,
): tf.TensorInfo[] {
  const [summary, loss] = [gpu.output([SUMMARY_NUMBERS]), gpu.output([])];
  const constants = { SIZE: embeddings.shape[1] };
  gpu.run({ program: SUMMARY, constants, reads: [embeddings, outcomes], writes: [summary, loss], workgroups: [1] });
  gpu.free(outcomes);
  return [summary, gradient, loss];
}

function constantsOf({ shape }: tf.TensorInfo, { margin, distance }: TripletLossAttributes): GpuConstants {
  return { SIZE: shape[1], MARGIN: margin, PLAIN: distance === 'plain' };
}
