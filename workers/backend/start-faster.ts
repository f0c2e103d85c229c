import {
  type BackendChoice,
  type BackendRace,
  type MachineCapabilities,
  nextBackend,
  winnerOf,
} from '../../src/backend-choice.js';
import { reasonOf } from './prove-backend.js';
import { type Contestant, type RacedTraining, raceBackends } from './race-backends.js';
import { keepOnly, type StartOptions, startOne } from './starters.js';

/** What a race is run on: the lab's own network and data. */
export interface BackendTrial {
  /** Tells networks of different cost apart. */
  readonly network: string;
  /** Networks that the processor trains at once; 1 when left out. */
  readonly workers?: number;
  /** Reads what the trainings need. Called once, and only where there is a race. */
  prepare(): Promise<() => RacedTraining>;
}

/** The steps of {@link startFaster}, which tests replace. */
export interface RaceSteps {
  race(): Promise<BackendRace>;
  /** @throws WrongNumbers where the graphics card computes what it should not */
  prove(): Promise<void>;
  keepOnly(name: 'wasm' | 'webgpu'): Promise<void>;
}

/** Lets WebAssembly and the graphics card race; the winner stays, the other one is let go. */
export async function startFaster(
  machine: MachineCapabilities,
  { race, prove, keepOnly: keep }: RaceSteps,
): Promise<BackendChoice> {
  const winner = winnerOf(await race(), machine);
  try {
    if (winner.name === 'webgpu') await prove();
    await keep(winner.name as 'wasm' | 'webgpu');
    return winner;
  } catch (error) {
    console.warn('labtags: the graphics card won the race, but is not to be trusted.', error);
    await keep('wasm');
    return nextBackend('webgpu', machine, reasonOf(error)) as BackendChoice;
  }
}

export interface RaceHere extends StartOptions {
  readonly trial: BackendTrial;
  readonly prove: () => Promise<void>;
  /** Milliseconds of the race; as {@link raceBackends} has it when left out. */
  readonly limitMs?: number;
}

/** The steps as they are in a worker. */
export function stepsHere(
  newTraining: () => RacedTraining,
  { trial, prove, limitMs, ...options }: RaceHere,
): RaceSteps {
  let isAwaited = true;
  const contestant = (name: 'wasm' | 'webgpu'): Contestant => ({
    start: () => startOne(name, { ...options, isAwaited: () => isAwaited }),
    newTraining,
  });
  return {
    async race() {
      const { workers = 1 } = trial;
      const race = await raceBackends({ wasm: contestant('wasm'), webgpu: contestant('webgpu'), workers, limitMs });
      isAwaited = false;
      return race;
    },
    prove,
    keepOnly,
  };
}
