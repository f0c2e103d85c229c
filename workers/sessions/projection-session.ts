/// <reference types="@webgpu/types" />
import { neighboursKept } from '../../src/projection/neighbours-kept.js';
import { openTsne } from '../../src/projection/open-tsne.js';
import { alignTo } from '../../src/projection/procrustes.js';
import type { TsneOptions } from '../../src/projection/tsne.js';
import type { TsneStepper } from '../../src/projection/tsne-stepper.js';
import { SeededRandom } from '../../src/random.js';
import type { MapFrame, ProjectedMap, ProjectionRequest, ProjectionSession } from '../protocols/projection.js';
import { transferred } from '../wire/transferred.js';
import { PauseGate } from './pause-gate.js';
import { runSteps } from './step-loop.js';

const FRAME_MS = 33;
/** Measuring KL may take this share of the time. */
const MEASURING_SHARE = 0.04;

/** The work behind every live map; lives in the projection worker. */
export class ProjectionWorkerSession implements ProjectionSession {
  #device: Promise<GPUDevice | null>;

  /** @param device of a real GPU, where there is one */
  constructor(device: Promise<GPUDevice | null> = Promise.resolve(null)) {
    this.#device = device;
  }

  async map(
    request: ProjectionRequest,
    signal: AbortSignal,
    onFrame: (frame: MapFrame) => void,
  ): Promise<ProjectedMap> {
    const device = await this.#device;
    try {
      return await layOut(device, request, { signal, onFrame });
    } catch (error) {
      if (!device) throw error;
      // A device that was lost, or that cannot do this: the processor can, and will from now on.
      this.#device = Promise.resolve(null);
      return layOut(null, request, { signal, onFrame });
    }
  }
}

interface Listener {
  readonly signal: AbortSignal;
  readonly onFrame: (frame: MapFrame) => void;
}

async function layOut(
  device: GPUDevice | null,
  request: ProjectionRequest,
  { signal, onFrame }: Listener,
): Promise<ProjectedMap> {
  const { points, pace, frameMs = FRAME_MS } = request;
  const perplexity = suitablePerplexity(request.perplexity, points.rows);
  const tsne = openTsne(points, tsneOptions(request, perplexity), device);
  const placed = async () => {
    const positions = await tsne.readPositions();
    return request.alignTo ? alignTo(request.alignTo, positions) : positions;
  };
  const divergence = new OccasionalDivergence(tsne);
  await runSteps({
    step: paced(() => tsne.step(), { pace, frameMs }),
    total: points.rows === 1 ? 0 : tsne.iterations,
    signal,
    gate: new PauseGate(),
    frameMs,
    onFrame: async () => onFrame(transferredFrame(tsne, await placed(), await divergence.now())),
  });
  const positions = await placed();
  const { iteration, iterations } = tsne;
  const klDivergence = await tsne.klDivergence();
  tsne.dispose?.();
  const kept = neighboursKept(points, positions);
  return { positions, iteration, iterations, klDivergence, kept, perplexity };
}

/** t-SNE looks at three times as many neighbours as the perplexity; there must be so many. */
function suitablePerplexity(wanted: number, rows: number): number {
  return Math.min(wanted, Math.max(1, (rows - 1) / 3));
}

function tsneOptions({ start, warm, iterations }: ProjectionRequest, perplexity: number): TsneOptions {
  const common: TsneOptions = { perplexity, iterations, schedule: 'fast' };
  if (start === 'pca') return common;
  if ('seed' in start) return { ...common, init: 'random', random: new SeededRandom(start.seed) };
  return { ...common, initialPositions: start.positions, earlyExaggeration: warm ? 1 : undefined };
}

function transferredFrame(
  { iteration, iterations }: TsneStepper,
  positions: MapFrame['positions'],
  kl: number | null,
): MapFrame {
  return transferred({ positions, iteration, iterations, klDivergence: kl }, [positions.buffer as ArrayBuffer]);
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
