import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseBackend } from '../../../src/backend-choice.js';
import { type Gpu, type GpuAdapter, type ProbedMachine, probeMachine } from '../../../workers/backend/probe.js';

const BARE: ProbedMachine = { gpu: null, newCanvas: () => null, wasm: null, timeoutMs: 50 };

function gpuWith(adapter: GpuAdapter | null): Gpu {
  return { requestAdapter: async () => adapter };
}

/** A canvas whose WebGL names `renderer`; `caveat` as on a machine that emulates it. */
function canvasOf(renderer: string, { caveat = false, floats = true } = {}): ProbedMachine['newCanvas'] {
  const extensions: Record<string, object | null> = {
    EXT_color_buffer_float: floats ? {} : null,
    WEBGL_debug_renderer_info: { UNMASKED_RENDERER_WEBGL: 0x9246 },
  };
  const context = {
    RENDERER: 0x1f01,
    getExtension: (name: string) => extensions[name] ?? null,
    getParameter: (parameter: number) => (parameter === 0x9246 ? renderer : 'WebKit WebGL'),
  };
  const getContext = (_: string, options?: { failIfMajorPerformanceCaveat?: boolean }) =>
    caveat && options?.failIfMajorPerformanceCaveat ? null : context;
  return () => ({ getContext }) as unknown as OffscreenCanvas;
}

test('a machine with nothing has nothing', async () => {
  assert.deepEqual(await probeMachine(BARE), { webgpu: null, webgl: null, wasm: false });
});

test('a real adapter is named by what the browser tells about it', async () => {
  const gpu = gpuWith({ info: { vendor: 'nvidia', architecture: 'ada', device: '', description: '' } });
  assert.deepEqual((await probeMachine({ ...BARE, gpu })).webgpu, { adapter: 'nvidia ada', software: false });
});

test('a software adapter is known by its flag, old or new, or by its name', async () => {
  const adapters: GpuAdapter[] = [
    { info: { vendor: 'acme', isFallbackAdapter: true } },
    { info: { vendor: 'acme' }, isFallbackAdapter: true },
    { info: { vendor: 'google', architecture: 'swiftshader' } },
    { info: { vendor: 'mesa', description: 'llvmpipe (LLVM 15.0.6, 256 bits)' } },
    { info: { description: 'Microsoft Basic Render Driver' } },
  ];
  for (const adapter of adapters) {
    const { webgpu } = await probeMachine({ ...BARE, gpu: gpuWith(adapter) });
    assert.equal(webgpu?.software, true, JSON.stringify(adapter));
  }
});

test('an adapter that refuses, fails or never answers is no adapter', async () => {
  const gpus: Gpu[] = [
    gpuWith(null),
    { requestAdapter: () => Promise.reject(new Error('driver')) },
    { requestAdapter: () => new Promise(() => {}) },
  ];
  for (const gpu of gpus) assert.equal((await probeMachine({ ...BARE, gpu })).webgpu, null);
});

test('a real WebGL is named by its unmasked renderer', async () => {
  const newCanvas = canvasOf('ANGLE (Intel, UHD 620)');
  assert.deepEqual((await probeMachine({ ...BARE, newCanvas })).webgl, {
    renderer: 'ANGLE (Intel, UHD 620)',
    software: false,
  });
});

test('an emulated WebGL is known by its name or by the browser’s caveat', async () => {
  const swiftshader = canvasOf('ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device))');
  assert.equal((await probeMachine({ ...BARE, newCanvas: swiftshader })).webgl?.software, true);
  const unnamed = canvasOf('Some renderer', { caveat: true });
  assert.equal((await probeMachine({ ...BARE, newCanvas: unnamed })).webgl?.software, true);
});

test('a WebGL that cannot render floats, or throws, cannot train', async () => {
  const coarse = canvasOf('Some phone', { floats: false });
  assert.equal((await probeMachine({ ...BARE, newCanvas: coarse })).webgl, null);
  const broken = () => {
    throw new Error('no canvas');
  };
  assert.equal((await probeMachine({ ...BARE, newCanvas: broken })).webgl, null);
});

test('WASM counts only with SIMD', async () => {
  assert.equal((await probeMachine({ ...BARE, wasm: WebAssembly })).wasm, true);
  const { Module } = WebAssembly;
  assert.equal((await probeMachine({ ...BARE, wasm: { validate: () => false, Module } })).wasm, false);
});

test('WebAssembly that the page’s policy does not let compile is told from one that is not there', async () => {
  class Module {
    constructor() {
      throw new WebAssembly.CompileError('blocked by Content Security Policy');
    }
  }
  const wasm = { validate: () => true, Module: Module as unknown as typeof WebAssembly.Module };
  const machine = await probeMachine({ ...BARE, wasm });
  assert.deepEqual(machine, { webgpu: null, webgl: null, wasm: false, wasmForbidden: true });
  for (const asked of ['auto', 'wasm'] as const) {
    assert.deepEqual(chooseBackend(asked, machine), { name: 'cpu', reason: 'wasm-forbidden', adapter: '' });
  }
});
