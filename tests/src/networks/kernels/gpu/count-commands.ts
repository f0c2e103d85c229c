/// <reference types="@webgpu/types" />

/** What a program asked of a device. */
export interface GpuCommands {
  dispatches: number;
  passes: number;
  submits: number;
  readbacks: number;
  buffers: number;
  /** Sent by the queue or in buffers made with bytes in them. */
  bytesUp: number;
}

const NONE: GpuCommands = { dispatches: 0, passes: 0, submits: 0, readbacks: 0, buffers: 0, bytesUp: 0 };

/**
 * Counts from now on.
 *
 * @returns gives the counts since the last call
 */
export function countCommands(device: GPUDevice): () => GpuCommands {
  let counts = { ...NONE };
  after(device, 'createBuffer', (_, [{ size, mappedAtCreation }]) => {
    counts.buffers++;
    if (mappedAtCreation) counts.bytesUp += size;
  });
  // Of all buffers: those of tfjs's pool were made before.
  const { mapAsync } = GPUBuffer.prototype;
  GPUBuffer.prototype.mapAsync = function (...given) {
    counts.readbacks++;
    return mapAsync.apply(this, given);
  };
  after(device.queue, 'submit', () => counts.submits++);
  after(device.queue, 'writeBuffer', (_, [, , data]) => {
    counts.bytesUp += (data as ArrayBuffer).byteLength;
  });
  after(device, 'createCommandEncoder', (encoder) => {
    after(encoder, 'beginComputePass', (pass) => {
      counts.passes++;
      after(pass, 'dispatchWorkgroups', () => counts.dispatches++);
    });
  });
  return () => {
    const taken = counts;
    counts = { ...NONE };
    return taken;
  };
}

type MethodOf<T, K extends keyof T> = T[K] extends (...given: infer A) => infer R ? [A, R] : never;

function after<T extends object, K extends keyof T>(
  target: T,
  name: K,
  tell: (result: MethodOf<T, K>[1], given: MethodOf<T, K>[0]) => unknown,
): void {
  const original = target[name] as (...given: unknown[]) => MethodOf<T, K>[1];
  const counted = (...given: unknown[]) => {
    const result = original.apply(target, given);
    tell(result, given as MethodOf<T, K>[0]);
    return result;
  };
  Object.defineProperty(target, name, { value: counted, configurable: true });
}
