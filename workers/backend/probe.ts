import type { MachineCapabilities } from '../../src/backend-choice.js';

/** A browser that hangs here (some do, with a broken driver) has no such GPU for us. */
const PROBE_MS = 2000;

/** Names by which processors pose as GPUs. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|lavapipe|software|basic render/i;

/** `i8x16.splat`, `i8x16.popcnt`: the shortest module that is valid only with 128-bit SIMD. */
const SIMD_MODULE = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
];

/** The parts of WebGPU that the probe reads. */
export interface GpuAdapter {
  readonly info?: {
    readonly vendor?: string;
    readonly architecture?: string;
    readonly device?: string;
    readonly description?: string;
    readonly isFallbackAdapter?: boolean;
  };
  readonly isFallbackAdapter?: boolean;
}

export interface Gpu {
  requestAdapter(options?: { readonly powerPreference?: 'high-performance' }): Promise<GpuAdapter | null>;
}

type ProbedWasm = Pick<typeof WebAssembly, 'validate' | 'Module'>;

/** Where the probe looks; the browser's own when left out. */
export interface ProbedMachine {
  readonly gpu?: Gpu | null;
  /** A canvas that can be thrown away; null where there is none. */
  readonly newCanvas?: () => Pick<OffscreenCanvas, 'getContext'> | null;
  readonly wasm?: ProbedWasm | null;
  /** Milliseconds to wait for an answer; 2000 when left out. */
  readonly timeoutMs?: number;
}

/** Asks what there is to compute with. Never rejects: what cannot be asked is not there. */
export async function probeMachine(machine: ProbedMachine = {}): Promise<MachineCapabilities> {
  const { gpu = browserGpu(), newCanvas = offscreenCanvas, timeoutMs = PROBE_MS } = machine;
  const wasm = machine.wasm === undefined ? globalThis.WebAssembly : machine.wasm;
  const webgpu = await withinTime(probeWebGpu(gpu), timeoutMs);
  return { webgpu, webgl: probeWebGl(newCanvas), ...probeWasm(wasm) };
}

/** `null` where `work` takes too long or fails. */
async function withinTime<T>(work: Promise<T | null>, ms: number): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms);
  });
  try {
    return await Promise.race([work.catch(() => null), timeout]);
  } finally {
    clearTimeout(timer);
  }
}

async function probeWebGpu(gpu: Gpu | null): Promise<MachineCapabilities['webgpu']> {
  const adapter = await gpu?.requestAdapter({ powerPreference: 'high-performance' });
  if (!adapter) return null;
  return describeAdapter(adapter);
}

/** The adapter's name, and whether a processor poses as it. */
export function describeAdapter(adapter: GpuAdapter): { readonly adapter: string; readonly software: boolean } {
  const { vendor, architecture, device, description } = adapter.info ?? {};
  const name = [vendor, architecture, device, description].filter(Boolean).join(' ');
  const fallback = adapter.info?.isFallbackAdapter ?? adapter.isFallbackAdapter ?? false;
  return { adapter: name, software: fallback || SOFTWARE.test(name) };
}

function probeWebGl(newCanvas: () => Pick<OffscreenCanvas, 'getContext'> | null): MachineCapabilities['webgl'] {
  try {
    // A browser refuses this context where the GPU is emulated, so a second try tells the two apart.
    const real = newCanvas()?.getContext('webgl2', { failIfMajorPerformanceCaveat: true });
    const context = real ?? newCanvas()?.getContext('webgl2');
    if (!context) return null;
    const found = describeContext(context);
    return found && { ...found, software: !real || found.software };
  } catch {
    return null;
  }
}

function describeContext(context: WebGL2RenderingContext): MachineCapabilities['webgl'] {
  // Half floats are too coarse for gradients.
  const floats = context.getExtension('EXT_color_buffer_float') !== null;
  const unmasked = context.getExtension('WEBGL_debug_renderer_info');
  const renderer = String(context.getParameter(unmasked?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER));
  // Browsers allow few contexts at a time; this one is not needed any more.
  context.getExtension('WEBGL_lose_context')?.loseContext();
  return floats ? { renderer, software: SOFTWARE.test(renderer) } : null;
}

/** A policy without `'wasm-unsafe-eval'` lets a module be looked at, but not compiled. */
function probeWasm(wasm: ProbedWasm | null | undefined): Pick<MachineCapabilities, 'wasm' | 'wasmForbidden'> {
  const module = Uint8Array.from(SIMD_MODULE);
  if (!wasm?.validate(module)) return { wasm: false };
  try {
    return { wasm: new wasm.Module(module) instanceof wasm.Module };
  } catch {
    return { wasm: false, wasmForbidden: true };
  }
}

function browserGpu(): Gpu | null {
  return (globalThis.navigator as (Navigator & { gpu?: Gpu }) | undefined)?.gpu ?? null;
}

function offscreenCanvas(): OffscreenCanvas | null {
  return typeof OffscreenCanvas === 'undefined' ? null : new OffscreenCanvas(1, 1);
}
