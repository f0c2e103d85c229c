import { breathe } from '../../src/breathe.js';
import type { StepCost } from '../../src/run-events.js';

/** The first steps compile shaders and fill caches: the quickest of some is what the others will take. */
const TIMED_STEPS = 6;
const SLOW_STEP_MS = 2000;

/** What is timed: a training that is thrown away, so that the run itself is not touched. */
export interface TimedTraining {
  readonly network: { readonly parameterCount: number };
  next(): Promise<unknown>;
  dispose(): void;
}

/** Measures what a step of a training costs, and disposes of the training. */
export async function timeSteps(training: TimedTraining, signal: AbortSignal): Promise<StepCost> {
  try {
    const times: number[] = [];
    while (times.length < TIMED_STEPS && !signal.aborted) {
      const started = performance.now();
      await training.next();
      times.push(performance.now() - started);
      await breathe();
      if (times[times.length - 1] > SLOW_STEP_MS) break;
    }
    return { stepMs: Math.min(...times), parameters: training.network.parameterCount };
  } finally {
    training.dispose();
  }
}
