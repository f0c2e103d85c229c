import {
  type BackendChoice,
  type BackendName,
  chooseBackend,
  type MachineCapabilities,
  nextBackend,
  withoutBackend,
} from '../../src/backend-choice.js';
import { LabError } from '../../src/errors.js';
import { probeMachine } from './probe.js';
import { type StartOptions, startOne } from './starters.js';

/** Broken drivers let a GPU hang for ever; compiling the first shader of a slow one takes seconds. */
const GPU_START_MS = 15_000;

/**
 * Starts the backend that fits the machine, or the next best where that one does not start.
 *
 * @returns what runs now, and why
 * @throws LabError `backend-unavailable` where not even plain JavaScript starts
 */
export async function startBackend(requested: 'auto' | BackendName, options: StartOptions): Promise<BackendChoice> {
  const machine = await probeMachine();
  const start = (name: BackendName) => {
    const started = startOne(name, options);
    return name === 'webgpu' || name === 'webgl' ? inTime(started, GPU_START_MS) : started;
  };
  return startBest(chooseBackend(requested, machine), { machine, start });
}

/** Goes down from `choice` until one starts. */
export async function startBest(
  choice: BackendChoice,
  { machine, start }: { machine: MachineCapabilities; start: (name: BackendName) => Promise<void> },
): Promise<BackendChoice> {
  try {
    await start(choice.name);
    return choice;
  } catch (error) {
    console.warn(`labtags: the backend ${choice.name} did not start.`, error);
    const next = nextBackend(choice.name, machine);
    if (next) return startBest(next, { machine: withoutBackend(choice.name, machine), start });
    throw unavailable(error);
  }
}

async function inTime(work: Promise<void>, ms: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${ms} ms.`)), ms);
  });
  try {
    await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

function unavailable(error: unknown): LabError {
  const reason = error instanceof Error ? error.message : String(error);
  const message = `No backend could be started, not even plain JavaScript (${reason}). Reload the page; if that does not help, try another browser.`;
  return new LabError('backend-unavailable', message, { reason });
}
