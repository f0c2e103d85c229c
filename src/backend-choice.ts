/** A place where tensors live and are computed. */
export type BackendName = 'webgpu' | 'webgl' | 'wasm' | 'cpu';

/** Whether it computes on a graphics card, or what poses as one. */
export function isGpu(name: BackendName): boolean {
  return name === 'webgpu' || name === 'webgl';
}

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

/** What a step of a lab's own network took on both, measured side by side. */
export interface BackendRace {
  /** Milliseconds a step. */
  readonly wasm: number;
  /** Milliseconds a step; null where the graphics card was not ready in time. */
  readonly webgpu: number | null;
  /** Networks that the processor trains at once, where the graphics card trains one. */
  readonly workers: number;
}

export type BackendReason =
  | 'asked-for'
  /** Of two that could be taken it won the race. */
  | 'faster'
  | 'real-webgpu'
  | 'real-webgl'
  /** There is a graphics card, but only through WebGL. */
  | 'no-webgpu'
  | 'no-gpu'
  | 'software-gpu'
  | 'no-wasm'
  /** The Content-Security-Policy lacks `'wasm-unsafe-eval'`. */
  | 'wasm-forbidden'
  | 'asked-for-missing'
  /** The one that should have been taken exists, but did not start. */
  | 'failed-to-start'
  /** The one that should have been taken computed wrong numbers. */
  | 'wrong-numbers'
  /** Not here: the adapter says by what. Only results that were made outside of a page say so. */
  | 'elsewhere';

export interface BackendChoice {
  readonly name: BackendName;
  readonly reason: BackendReason;
  /** Adapter or renderer as the browser names it; empty on wasm and cpu. */
  readonly adapter: string;
  /** Why it is `faster`. */
  readonly race?: BackendRace;
}

/**
 * The rule: a real WebGPU adapter, else WASM, else a real WebGL, else plain JavaScript; where there are both of the
 * first two, a race decides ({@link isRaceWanted}). A software adapter is right but slower than WASM on the same
 * cores, so it is taken only when asked for.
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

/** Whether there is a graphics card and a fast processor backend: nobody knows beforehand which one wins. */
export function isRaceWanted(requested: 'auto' | BackendName, { webgpu, wasm }: MachineCapabilities): boolean {
  return requested === 'auto' && wasm && webgpu !== null && !webgpu.software;
}

/** The winner. The graphics card has to beat all networks that the processor trains at once. */
export function winnerOf(race: BackendRace, machine: MachineCapabilities): BackendChoice {
  const name = race.webgpu !== null && race.webgpu < race.wasm / race.workers ? 'webgpu' : 'wasm';
  return { name, reason: 'faster', adapter: adapterOf(name, machine), race };
}

/** What to try after `name` was no use: the rule, as if the machine had no such backend; null after cpu. */
export function nextBackend(
  name: BackendName,
  machine: MachineCapabilities,
  reason: 'failed-to-start' | 'wrong-numbers' = 'failed-to-start',
): BackendChoice | null {
  if (name === 'cpu') return null;
  return { ...bestBackend(withoutBackend(name, machine)), reason };
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
  const { webgpu, webgl, wasm, wasmForbidden } = machine;
  if (webgpu && !webgpu.software) return { name: 'webgpu', reason: 'real-webgpu', adapter: webgpu.adapter };
  if (wasm) return { name: 'wasm', reason: withoutWebGpu(machine), adapter: '' };
  if (webgl && !webgl.software) return { name: 'webgl', reason: 'real-webgl', adapter: webgl.renderer };
  return { name: 'cpu', reason: wasmForbidden ? 'wasm-forbidden' : 'no-wasm', adapter: '' };
}

function withoutWebGpu({ webgpu, webgl }: MachineCapabilities): BackendReason {
  if (webgl && !webgl.software) return 'no-webgpu';
  return webgpu || webgl ? 'software-gpu' : 'no-gpu';
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
