import { alignTo } from '../../src/projection/procrustes.js';
import type { TsneStepper } from '../../src/projection/tsne-stepper.js';
import type { FinishedMap, MapFrame } from '../protocols/projection.js';
import { PauseGate } from './pause-gate.js';
import { FRAME_MS, runSteps } from './step-loop.js';

/** Measuring KL may take this share of the time. */
const MEASURING_SHARE = 0.15;

export interface MapRun {
  readonly signal: AbortSignal;
  readonly onFrame: (frame: MapFrame) => void;
  /** A map of the same points onto which every frame is turned. */
  readonly alignTo?: Float32Array | null;
  /** Frames tell the divergence as often as it costs little; else the last one alone does. */
  readonly measured?: boolean;
  /** Steps a frame at most; 0 or left out: as many as there is time for. */
  readonly pace?: number;
  /** Milliseconds between two frames, at least. */
  readonly frameMs?: number;
}

/**
 * The one driver of t-SNE: steps, tells frames, and ends with the exact divergence. When stopped, it resolves with
 * what there is.
 */
export async function runTsne(tsne: TsneStepper, run: MapRun): Promise<FinishedMap> {
  const { signal, onFrame, measured = false, pace = 0, frameMs = FRAME_MS } = run;
  const placed = async () => {
    const positions = await tsne.readPositions();
    return run.alignTo ? alignTo(run.alignTo, positions) : positions;
  };
  const frame = async <KL>(klDivergence: KL) => {
    const { iteration, iterations } = tsne;
    return { positions: await placed(), iteration, iterations, klDivergence };
  };
  const divergence = new OccasionalDivergence(tsne);
  try {
    await runSteps({
      step: paced(() => tsne.step(), { pace, frameMs }),
      total: tsne.done ? 0 : tsne.iterations,
      signal,
      gate: new PauseGate(),
      frameMs,
      onFrame: async () => onFrame(await frame(measured ? await divergence.now() : null)),
    });
    return await frame(await tsne.klDivergence());
  } finally {
    tsne.dispose?.();
  }
}

/** The step, after every `pace` of which the rest of a frame is waited for. */
function paced(
  step: () => void | Promise<void>,
  { pace, frameMs }: { pace: number; frameMs: number },
): () => void | Promise<void> {
  let steps = 0;
  let frameEnd = 0;
  return () => {
    const stepped = step();
    if (pace === 0 || ++steps % pace !== 0) return stepped;
    const rest = frameEnd - performance.now();
    frameEnd = performance.now() + Math.max(0, rest) + frameMs;
    return rest > 0 ? new Promise((resolve) => setTimeout(resolve, rest)) : undefined;
  };
}

/** The exact KL divergence takes time with the square of the points, so it is measured when it costs little. */
class OccasionalDivergence {
  readonly #tsne: Pick<TsneStepper, 'klDivergence'>;
  #nextAt = 0;

  constructor(tsne: Pick<TsneStepper, 'klDivergence'>) {
    this.#tsne = tsne;
  }

  async now(): Promise<number | null> {
    const started = performance.now();
    if (started < this.#nextAt) return null;
    const divergence = await this.#tsne.klDivergence();
    const ended = performance.now();
    this.#nextAt = ended + (ended - started) / MEASURING_SHARE;
    return divergence;
  }
}
