import type { BackendRace } from '../../src/backend-choice.js';
import { withinLimit } from '../storage/within-limit.js';

/** Milliseconds that a first run may wait to learn which backend is faster. */
const RACE_MS = 400;

/** Of it, what the processor may use at most: the graphics card has to compile its programs. */
const WASM_SHARE = 0.35;

/** The quickest of so many is what the others will take. */
const MOST_STEPS = 5;

/** A training that is thrown away. */
export interface RacedTraining {
  /** Takes a step, or as many as are awaited together. */
  next(): Promise<unknown>;
  /** Steps of a `next`; 1 when left out. */
  readonly stepsTogether?: number;
  dispose(): void;
}

/** One of the two, on the same network and data. */
export interface Contestant {
  /** Makes the backend the current one. */
  start(): Promise<void>;
  /** A training on the current backend. */
  newTraining(): RacedTraining;
}

export interface RaceOptions {
  readonly wasm: Contestant;
  readonly webgpu: Contestant;
  /** Networks that the processor trains at once. */
  readonly workers: number;
  /** Milliseconds in all; 400 when left out. */
  readonly limitMs?: number;
}

/**
 * Some real steps on both backends. The graphics card's first step, which compiles, is not counted; where it has made
 * no second one in time, its figure is null.
 *
 * @throws what the processor's steps throw; a graphics card that fails is not ready
 */
export async function raceBackends({ wasm, webgpu, workers, limitMs = RACE_MS }: RaceOptions): Promise<BackendRace> {
  // Started it has to be in any case: it is what a race must not make the run slower than.
  await wasm.start();
  const started = performance.now();
  const spent = () => performance.now() - started;
  const processor: number[] = [];
  await timeInto(processor, wasm.newTraining(), () => spent() > WASM_SHARE * limitMs);
  const card: number[] = [];
  const isOver = () => spent() > limitMs;
  const lap = async () => {
    await webgpu.start();
    if (!isOver()) await timeInto(card, webgpu.newTraining(), isOver);
  };
  await withinLimit(lap(), Math.max(0, limitMs - spent())).catch(() => {});
  return { wasm: Math.min(...processor), webgpu: card.length > 1 ? Math.min(...card.slice(1)) : null, workers };
}

/** @param isOver asked after each step */
async function timeInto(times: number[], training: RacedTraining, isOver: () => boolean): Promise<void> {
  const { stepsTogether = 1 } = training;
  try {
    do {
      const started = performance.now();
      await training.next();
      times.push((performance.now() - started) / stepsTogether);
    } while (times.length < MOST_STEPS && !isOver());
  } finally {
    training.dispose();
  }
}
