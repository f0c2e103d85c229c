/** A place where tensors live and are computed. */
export type BackendName = 'webgpu' | 'webgl' | 'wasm' | 'cpu';

/** What a probe of the machine found. */
export interface MachineCapabilities {
  /** `null` where the browser has no WebGPU or gives no adapter in time. */
  readonly webgpu: { readonly adapter: string; readonly software: boolean } | null;
  /** `null` where no WebGL 2 context can be had. */
  readonly webgl: { readonly renderer: string; readonly software: boolean } | null;
  /** WebAssembly with 128-bit SIMD. */
  readonly wasm: boolean;
  /** True where the browser has it, but the page's policy does not allow it. */
  readonly wasmForbidden?: boolean;
}

export type BackendReason =
  | 'asked-for'
  | 'real-webgpu'
  | 'real-webgl'
  | 'no-gpu'
  | 'software-gpu'
  | 'no-wasm'
  /** The Content-Security-Policy lacks `'wasm-unsafe-eval'`. */
  | 'wasm-forbidden'
  | 'asked-for-missing'
  /** The one that should have been taken exists, but did not start. */
  | 'failed-to-start'
  /** Not here: the adapter says by what. Only results that were made outside of a page say so. */
  | 'elsewhere';

export interface BackendChoice {
  readonly name: BackendName;
  readonly reason: BackendReason;
  /** Adapter or renderer as the browser names it; empty on wasm and cpu. */
  readonly adapter: string;
}

/**
 * The rule: a real WebGPU adapter, else a real WebGL, else WASM, else plain JavaScript. A software
 * adapter is right but slower than WASM on the same cores, so it is taken only when asked for.
 */
export function chooseBackend(requested: 'auto' | BackendName, machine: MachineCapabilities): BackendChoice {
  if (requested !== 'auto' && isAvailable(requested, machine)) {
    return { name: requested, reason: 'asked-for', adapter: adapterOf(requested, machine) };
  }
  const best = bestBackend(machine);
  // What the page lacks says more than that something is missing.
  if (requested === 'auto' || best.reason === 'wasm-forbidden') return best;
  return { ...best, reason: 'asked-for-missing' };
}

/** What to try after `name` did not start: the rule, as if the machine had no such backend; null after cpu. */
export function nextBackend(name: BackendName, machine: MachineCapabilities): BackendChoice | null {
  if (name === 'cpu') return null;
  return { ...bestBackend(withoutBackend(name, machine)), reason: 'failed-to-start' };
}

/** The machine without a backend that did not start. */
export function withoutBackend(name: BackendName, machine: MachineCapabilities): MachineCapabilities {
  switch (name) {
    case 'webgpu':
      return { ...machine, webgpu: null };
    case 'webgl':
      return { ...machine, webgl: null };
    case 'wasm':
      return { ...machine, wasm: false };
    case 'cpu':
      return machine;
  }
}

function bestBackend(machine: MachineCapabilities): BackendChoice {
  if (machine.webgpu && !machine.webgpu.software) {
    return { name: 'webgpu', reason: 'real-webgpu', adapter: machine.webgpu.adapter };
  }
  if (machine.webgl && !machine.webgl.software) {
    return { name: 'webgl', reason: 'real-webgl', adapter: machine.webgl.renderer };
  }
  if (!machine.wasm) return { name: 'cpu', reason: machine.wasmForbidden ? 'wasm-forbidden' : 'no-wasm', adapter: '' };
  const reason = machine.webgpu || machine.webgl ? 'software-gpu' : 'no-gpu';
  return { name: 'wasm', reason, adapter: '' };
}

function isAvailable(name: BackendName, machine: MachineCapabilities): boolean {
  switch (name) {
    case 'webgpu':
      return machine.webgpu !== null;
    case 'webgl':
      return machine.webgl !== null;
    case 'wasm':
      return machine.wasm;
    case 'cpu':
      return true;
  }
}

function adapterOf(name: BackendName, machine: MachineCapabilities): string {
  if (name === 'webgpu') return machine.webgpu?.adapter ?? '';
  if (name === 'webgl') return machine.webgl?.renderer ?? '';
  return '';
}
