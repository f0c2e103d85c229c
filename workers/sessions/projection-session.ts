/// <reference types="@webgpu/types" />
import { neighboursKept } from '../../src/projection/neighbours-kept.js';
import { openTsne } from '../../src/projection/open-tsne.js';
import { suitablePerplexity, type TsneOptions } from '../../src/projection/tsne-options.js';
import { SeededRandom } from '../../src/random.js';
import type { MapFrame, ProjectedMap, ProjectionRequest, ProjectionSession } from '../protocols/projection.js';
import { transferred } from '../wire/transferred.js';
import { runTsne } from './tsne-map.js';

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
  const { points, alignTo, pace, frameMs } = request;
  const perplexity = suitablePerplexity(request.perplexity, points.rows);
  const map = await runTsne(openTsne(points, tsneOptions(request, perplexity), device), {
    ...{ signal, alignTo, pace, frameMs, measured: true },
    onFrame: (frame) => onFrame(transferred(frame, [frame.positions.buffer as ArrayBuffer])),
  });
  return { ...map, kept: neighboursKept(points, map.positions), perplexity };
}

function tsneOptions({ start, warm, iterations }: ProjectionRequest, perplexity: number): TsneOptions {
  const common: TsneOptions = { perplexity, iterations, schedule: 'fast' };
  if (start === 'pca') return common;
  if ('seed' in start) return { ...common, init: 'random', random: new SeededRandom(start.seed) };
  return { ...common, initialPositions: start.positions, earlyExaggeration: warm ? 1 : undefined };
}
