/// <reference types="@webgpu/types" />
import { withinLimit } from '../storage/within-limit.js';
import { describeAdapter } from './probe.js';

/** A browser with a broken driver never answers; a slow one takes seconds. */
const ANSWER_MS = 5000;

/** Where the device comes from; the browser's own when left out. */
type DeviceSource = Pick<GPU, 'requestAdapter'> | undefined;

/**
 * A device of a real GPU; null where there is none, where a processor poses as one, or where it cannot be had in time.
 * Once the device is lost, later calls of the holder must do without.
 */
export async function realGpuDevice(
  gpu: DeviceSource = globalThis.navigator?.gpu,
  limitMs = ANSWER_MS,
): Promise<GPUDevice | null> {
  try {
    return await withinLimit(askedDevice(gpu), limitMs, (late) => late?.destroy());
  } catch {
    return null;
  }
}

async function askedDevice(gpu: DeviceSource): Promise<GPUDevice | null> {
  const adapter = await gpu?.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter || describeAdapter(adapter).software) return null;
  return adapter.requestDevice();
}
