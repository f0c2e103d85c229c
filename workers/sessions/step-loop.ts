import { breathe } from '../../src/breathe.js';
import type { PauseGate } from './pause-gate.js';

/** Milliseconds between two reports, where nothing else is asked for. */
export const FRAME_MS = 33;

/** Between two looks at the messages that wait: each look costs as much as a twentieth of the quickest steps. */
const BREATH_MS = 8;

export interface StepProgress {
  readonly done: number;
  readonly total: number;
}

export interface StepLoop {
  /** One step of a stepper. */
  readonly step: () => unknown;
  readonly total: number;
  /** Ends the loop between two steps. */
  readonly signal: AbortSignal;
  /** Holds the loop between two steps. */
  readonly gate: PauseGate;
  /** Told at most once in `frameMs`, and after the last step; where it is a promise, the loop waits for it. */
  readonly onFrame: (progress: StepProgress) => unknown;
  /** Milliseconds; 33 when left out. */
  readonly frameMs?: number;
}

/**
 * The one driver of steppers. Between two steps, every 8 ms, the event loop gets its turn, so that a stop, a
 * pause or a question reaches the worker.
 *
 * @returns steps done: `total`, or fewer where the signal aborted
 */
export async function runSteps({ step, total, signal, gate, onFrame, frameMs = FRAME_MS }: StepLoop): Promise<number> {
  let done = 0;
  let reportedAt = Number.NEGATIVE_INFINITY;
  let breathedAt = Number.NEGATIVE_INFINITY;
  while (done < total) {
    await gate.pass(signal);
    if (signal.aborted) break;
    await step();
    const now = performance.now();
    done++;
    if (now - reportedAt >= frameMs || done === total) {
      reportedAt = now;
      await onFrame({ done, total });
    }
    if (now - breathedAt >= BREATH_MS) {
      await breathe();
      breathedAt = performance.now();
    }
  }
  return done;
}
