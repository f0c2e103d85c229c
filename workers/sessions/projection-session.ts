import { neighboursKept } from '../../src/projection/neighbours-kept.js';
import { alignTo } from '../../src/projection/procrustes.js';
import { Tsne, type TsneOptions } from '../../src/projection/tsne.js';
import { SeededRandom } from '../../src/random.js';
import type { MapFrame, ProjectedMap, ProjectionRequest, ProjectionSession } from '../projection-protocol.js';
import { transferred } from '../wire/transferred.js';
import { PauseGate } from './pause-gate.js';
import { runSteps } from './step-loop.js';

const FRAME_MS = 33;
/** Measuring KL may take this share of the time. */
const MEASURING_SHARE = 0.1;

/** The work behind every live map; lives in the projection worker. */
export class ProjectionWorkerSession implements ProjectionSession {
  async map(
    request: ProjectionRequest,
    signal: AbortSignal,
    onFrame: (frame: MapFrame) => void,
  ): Promise<ProjectedMap> {
    const { points, pace } = request;
    const perplexity = suitablePerplexity(request.perplexity, points.rows);
    const tsne = new Tsne(points, tsneOptions(request, perplexity));
    const placed = () => (request.alignTo ? alignTo(request.alignTo, tsne.positions) : tsne.positions);
    const divergence = new OccasionalDivergence(tsne);
    await runSteps({
      step: paced(() => tsne.step(), pace),
      total: points.rows === 1 ? 0 : tsne.iterations,
      signal,
      gate: new PauseGate(),
      frameMs: FRAME_MS,
      onFrame: () => onFrame(transferredFrame(tsne, placed(), divergence.now())),
    });
    const positions = placed();
    const { iteration, iterations } = tsne;
    const kept = neighboursKept(points, positions);
    return { positions, iteration, iterations, klDivergence: tsne.klDivergence(), kept, perplexity };
  }
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
  { iteration, iterations }: Tsne,
  positions: MapFrame['positions'],
  kl: number | null,
): MapFrame {
  return transferred({ positions, iteration, iterations, klDivergence: kl }, [positions.buffer as ArrayBuffer]);
}

/** The step, after every `pace` of which the rest of a frame is waited for. */
function paced(step: () => void, pace: number): () => Promise<void> | undefined {
  let steps = 0;
  let frameEnd = 0;
  return () => {
    step();
    if (pace === 0 || ++steps % pace !== 0) return undefined;
    const rest = frameEnd - performance.now();
    frameEnd = performance.now() + Math.max(0, rest) + FRAME_MS;
    return rest > 0 ? new Promise((resolve) => setTimeout(resolve, rest)) : undefined;
  };
}

/** The exact KL divergence takes time with the square of the points, so it is measured when it costs little. */
class OccasionalDivergence {
  readonly #tsne: Pick<Tsne, 'klDivergence'>;
  #nextAt = 0;

  constructor(tsne: Pick<Tsne, 'klDivergence'>) {
    this.#tsne = tsne;
  }

  now(): number | null {
    const started = performance.now();
    if (started < this.#nextAt) return null;
    const divergence = this.#tsne.klDivergence();
    const ended = performance.now();
    this.#nextAt = ended + (ended - started) / MEASURING_SHARE;
    return divergence;
  }
}
