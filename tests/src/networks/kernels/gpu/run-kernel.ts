import * as tf from '@tensorflow/tfjs-core';

/** What a kernel of the current backend is to be tried on: one test, in any runner. */
export type GpuCases = Readonly<Record<string, () => Promise<void>>>;

/** Runs a kernel of the current backend by its name; frees what goes in and what comes out. */
export async function runOnGpu(
  name: string,
  inputs: Record<string, tf.Tensor>,
  attributes: Record<string, unknown> = {},
): Promise<Float32Array[]> {
  const results = [tf.engine().runKernel<tf.Tensor | tf.Tensor[]>(name, inputs, attributes as never)].flat();
  const values = await Promise.all(results.map((tensor) => tensor.data<'float32'>()));
  tf.dispose([...results, ...Object.values(inputs)]);
  return values;
}
