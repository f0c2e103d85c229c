/// <reference types="@webgpu/types" />
import type { StoredAffinities } from '../simd/joint-affinities.js';
import type { KernelMemory } from '../simd/kernel-memory.js';

/** What the passes of a step read and write; points are in leaf order. */
export interface GpuBuffers {
  readonly settings: GPUBuffer;
  /** The positions before a step and after it, in turns. */
  readonly positions: readonly [GPUBuffer, GPUBuffer];
  readonly push: GPUBuffer;
  readonly total: GPUBuffer;
  readonly offsets: GPUBuffer;
  readonly columns: GPUBuffer;
  readonly values: GPUBuffer;
  /** Of each point its last update and its gains. */
  readonly motions: GPUBuffer;
  /** From which the host reads positions. */
  readonly readback: GPUBuffer;
}

/** @param start interleaved positions, in leaf order */
export function makeBuffers(
  device: GPUDevice,
  memory: KernelMemory,
  { affinities, start }: { affinities: StoredAffinities; start: Float32Array },
): GpuBuffers {
  const { points, entries } = affinities;
  const { STORAGE, UNIFORM, COPY_DST, COPY_SRC, MAP_READ } = GPUBufferUsage;
  const empty = (size: number, usage: number) => device.createBuffer({ size, usage });
  const filled = (values: Float32Array | Int32Array) => {
    const buffer = empty(values.byteLength, STORAGE | COPY_DST | COPY_SRC);
    device.queue.writeBuffer(buffer, 0, values as Float32Array<ArrayBuffer>);
    return buffer;
  };
  return {
    settings: empty(16, UNIFORM | COPY_DST),
    positions: [filled(start), empty(8 * points, STORAGE | COPY_SRC)],
    push: empty(16 * points, STORAGE),
    total: empty(4, STORAGE),
    offsets: filled(memory.integers(affinities.offsets, points + 1)),
    columns: filled(memory.integers(affinities.columns, entries)),
    values: filled(memory.floats(affinities.values, entries)),
    motions: empty(16 * points, STORAGE | COPY_DST),
    readback: empty(8 * points, MAP_READ | COPY_DST),
  };
}

export function destroyBuffers({ positions, ...others }: GpuBuffers): void {
  for (const buffer of [...positions, ...Object.values(others)]) buffer.destroy();
}
