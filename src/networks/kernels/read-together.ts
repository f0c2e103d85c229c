import * as tf from '@tensorflow/tfjs-core';

/** A backend that reads several tensors at once. */
export interface ReadingBackend {
  readTogether?: (tensors: readonly tf.Tensor[]) => Promise<Float32Array[]>;
}

/** The numbers of several tensors: in one go where the backend can, one by one elsewhere. */
export function readTogether(tensors: readonly tf.Tensor[]): Promise<Float32Array[]> {
  const backend = tf.backend() as ReadingBackend;
  return backend.readTogether?.(tensors) ?? Promise.all(tensors.map((tensor) => tensor.data<'float32'>()));
}
