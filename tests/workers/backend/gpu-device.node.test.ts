/// <reference types="@webgpu/types" />
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { realGpuDevice } from '../../../workers/backend/gpu-device.js';

function gpuOf(info: Partial<GPUAdapterInfo>) {
  const adapter = { info, requestDevice: async () => ({ label: 'device' }) } as unknown as GPUAdapter;
  return { requestAdapter: async () => adapter };
}

describe('realGpuDevice', () => {
  it('gives the device of a real GPU', async () => {
    assert.equal((await realGpuDevice(gpuOf({ vendor: 'nvidia', description: 'RTX' })))?.label, 'device');
  });

  it('gives none where a processor poses as a GPU, where there is none, and where asking fails', async () => {
    assert.equal(await realGpuDevice(gpuOf({ vendor: 'google', architecture: 'swiftshader' })), null);
    assert.equal(await realGpuDevice(gpuOf({ isFallbackAdapter: true } as Partial<GPUAdapterInfo>)), null);
    assert.equal(await realGpuDevice({ requestAdapter: async () => null }), null);
    assert.equal(await realGpuDevice({ requestAdapter: () => Promise.reject(new Error('no')) }), null);
  });

  it('gives none where a browser with a broken driver never answers', async () => {
    const adapter = { info: { vendor: 'nvidia' }, requestDevice: () => new Promise<never>(() => {}) };
    assert.equal(await realGpuDevice({ requestAdapter: () => new Promise<never>(() => {}) }, 10), null);
    const mute = { requestAdapter: async () => adapter as unknown as GPUAdapter };
    assert.equal(await realGpuDevice(mute, 10), null);
  });
});
