/// <reference types="@webgpu/types" />
import * as tf from '@tensorflow/tfjs-core';
import type { ImageSet } from '../../../data/image-set.js';
import { type GpuModule, inTwoDirections } from '../gpu/gpu-module.js';
import type { ImagesAttributes } from './kernel.js';
import sharesSource from './shares.wgsl';

const SHARES = { name: 'images', code: sharesSource };

const GROUP = 64;

/** Larger sets stay with the processor, which sends the images of each batch. */
const MOST_BYTES = 2 ** 27;

/** Sends a set's bytes once, then the numbers of the chosen images alone. */
export class GpuImages {
  readonly #gpu: GpuModule;
  readonly #sent = new WeakMap<Uint8Array, GPUBuffer>();

  constructor(gpu: GpuModule) {
    this.#gpu = gpu;
  }

  /** The chosen images as [count, height, width, channels] in 0 … 1. */
  images({ set, indices }: ImagesAttributes): tf.TensorInfo {
    const shape = [indices.length, set.height, set.width, set.channels];
    const shares = this.#gpu.output(shape);
    const count = tf.util.sizeFromShape(shape);
    if (count === 0) return shares;
    this.#gpu.run({
      program: SHARES,
      constants: { SIZE: count / indices.length },
      reads: this.#chosen(set, indices, count / indices.length),
      writes: [shares],
      workgroups: inTwoDirections(Math.ceil(count / GROUP)),
    });
    return shares;
  }

  /** Bytes, and which images of them. */
  #chosen(set: ImageSet, indices: ArrayLike<number>, size: number): GPUBuffer[] {
    if (set.pixels.length <= MOST_BYTES) return [this.#all(set.pixels), this.#gpu.numbers(Uint32Array.from(indices))];
    const bytes = new Uint8Array(4 * Math.ceil((indices.length * size) / 4));
    for (let i = 0; i < indices.length; i++) {
      bytes.set(set.pixels.subarray(indices[i] * size, (indices[i] + 1) * size), i * size);
    }
    return [
      this.#gpu.numbers(new Uint32Array(bytes.buffer)),
      this.#gpu.numbers(Uint32Array.from(indices, (_, i) => i)),
    ];
  }

  #all(pixels: Uint8Array): GPUBuffer {
    const kept = this.#sent.get(pixels);
    if (kept) return kept;
    const buffer = this.#gpu.device.createBuffer({
      size: 4 * Math.ceil(pixels.length / 4),
      usage: GPUBufferUsage.STORAGE,
      mappedAtCreation: true,
    });
    new Uint8Array(buffer.getMappedRange()).set(pixels);
    buffer.unmap();
    this.#sent.set(pixels, buffer);
    return buffer;
  }
}
