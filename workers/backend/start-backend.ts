import {
  type BackendChoice,
  type BackendName,
  chooseBackend,
  isGpu,
  isRaceWanted,
  type MachineCapabilities,
  nextBackend,
  winnerOf,
  withoutBackend,
} from '../../src/backend-choice.js';
import { LabError } from '../../src/errors.js';
import { withinLimit } from '../storage/within-limit.js';
import { probeMachine } from './probe.js';
import { proveBackend, reasonOf } from './prove-backend.js';
import { rememberedRace, rememberRace } from './remembered-races.js';
import { type BackendTrial, startFaster, stepsHere } from './start-faster.js';
import { type StartOptions, startOne } from './starters.js';

/** Broken drivers let a GPU hang for ever; compiling the first shader of a slow one takes seconds. */
const GPU_START_MS = 15_000;

export interface BackendOptions extends StartOptions {
  readonly trial?: BackendTrial;
}

type Start = (name: BackendName) => Promise<void>;

/**
 * Starts the backend that fits the machine, or the next best where that one does not start. Where nobody knows which
 * of two is faster, a race decides, once for a machine and a network.
 *
 * @returns what runs now, and why
 * @throws LabError `backend-unavailable` where not even plain JavaScript starts
 */
export async function startBackend(requested: 'auto' | BackendName, options: BackendOptions): Promise<BackendChoice> {
  const machine = await probeMachine();
  const start: Start = (name) => {
    const started = startOne(name, options);
    return isGpu(name) ? withinLimit(started, GPU_START_MS).then(() => proveBackend(name)) : started;
  };
  const { trial } = options;
  if (!trial || !isRaceWanted(requested, machine))
    return startBest(chooseBackend(requested, machine), { machine, start });
  const id = { adapter: machine.webgpu?.adapter ?? '', browser: navigator.userAgent, network: trial.network };
  const known = await rememberedRace(id);
  if (known) return startBest(winnerOf(known, machine), { machine, start });
  const steps = stepsHere(await trial.prepare(), {
    ...options,
    trial,
    prove: () => proveBackend('webgpu'),
  });
  try {
    const choice = await startFaster(machine, steps);
    if (choice.race) rememberRace(id, choice.race);
    return choice;
  } catch (error) {
    // WebAssembly, which is needed for a race, does not work here.
    console.warn('labtags: there was no race of the backends.', error);
    const left = withoutBackend('wasm', machine);
    return startBest(chooseBackend(requested, left), { machine: left, start });
  }
}

/** Goes down from `choice` until one starts. */
export async function startBest(
  choice: BackendChoice,
  { machine, start }: { machine: MachineCapabilities; start: Start },
): Promise<BackendChoice> {
  try {
    await start(choice.name);
    return choice;
  } catch (error) {
    console.warn(`labtags: the backend ${choice.name} did not start.`, error);
    const next = nextBackend(choice.name, machine, reasonOf(error));
    if (next) return startBest(next, { machine: withoutBackend(choice.name, machine), start });
    throw unavailable(error);
  }
}

function unavailable(error: unknown): LabError {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `No backend could be started, not even plain JavaScript (${reason}). Reload the page; if that does not help, try another browser.`;
  return new LabError('backend-unavailable', message, { reason });
}
