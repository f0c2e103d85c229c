/// <reference types="@webgpu/types" />
import { describeAdapter } from './probe.js';

/** Where the device comes from; the browser's own when left out. */
type DeviceSource = Pick<GPU, 'requestAdapter'> | undefined;

/**
 * A device of a real GPU; null where there is none, where a processor poses as one, or where it cannot be had.
 * Once the device is lost, later calls of the holder must do without.
 */
export async function realGpuDevice(gpu: DeviceSource = globalThis.navigator?.gpu): Promise<GPUDevice | null> {
  try {
    const adapter = await gpu?.requestAdapter({ powerPreference: 'high-performance' });
    if (!adapter || describeAdapter(adapter).software) return null;
    return await adapter.requestDevice();
  } catch {
    return null;
  }
}
