import { expect } from 'chai';
import type { BackendName } from '../../src/backend-choice.js';
import type { ImageSet } from '../../src/data/image-set.js';
import type { StepRecord, TripletEvent, TripletResult } from '../../src/triplet/triplet-events.js';
import { openTripletSession } from '../../workers/client/sessions.js';
import type { TripletRequest } from '../../workers/protocols/triplet.js';
import expected from '../fixtures/tiny-run.json';
import { idxBytes } from '../src/data/byte-files.js';
import { tinyImages, tinySettings } from '../src/triplet/tiny-images.js';

/** Two epochs of random triplets, then one of batch-hard: every loss kernel is met. */
const TINY_RUN = tinySettings({ epochs: 3, triplets: 16, hardAfter: 2, mapPoints: 30, map: 'pca' });

/** Losses on a backend against those of tfjs's plain cpu backend, relative. */
const TOLERANCE = 2e-3;

interface TinyRun {
  readonly steps: readonly StepRecord[];
  readonly events: readonly TripletEvent[];
  readonly result: TripletResult;
}

function tinyFiles(): File[] {
  const part = (name: string, set: ImageSet) => [
    new File([idxBytes([set.count, set.height, set.width], set.pixels)], `${name}-images-idx3-ubyte`),
    new File([idxBytes([set.count], set.labels)], `${name}-labels-idx1-ubyte`),
  ];
  return [...part('train', tinyImages(24)), ...part('t10k', tinyImages(18))];
}

export function tinyRequest(backend: BackendName): TripletRequest {
  const settings = { ...TINY_RUN, backend };
  return { settings, baseUrl: location.href, files: tinyFiles(), adapt: false, resume: null };
}

/** Trains the tiny net in the built worker, to its end. */
async function trainTiny(backend: BackendName): Promise<TinyRun> {
  const session = openTripletSession({ workerUrl: '/dist/triplet.worker.js' });
  const events: TripletEvent[] = [];
  try {
    const result = await session.train(tinyRequest(backend), new AbortController().signal, (event) => {
      events.push(event);
    });
    const steps = events.flatMap((event) => (event.kind === 'steps' ? event.steps : []));
    return { steps, events, result };
  } finally {
    session.end();
  }
}

/** Checks that a run on `backend` has the losses of the plain cpu backend. */
export async function expectReferenceLosses(backend: BackendName): Promise<TinyRun> {
  const run = await trainTiny(backend);
  expect(run.result.backend.name).to.equal(backend);
  expect(run.steps.map(({ step }) => step)).to.deep.equal(expected.losses.map((_, i) => i + 1));
  run.steps.forEach(({ loss }, i) => {
    expect(Math.abs(loss / expected.losses[i] - 1), `step ${i + 1}: ${loss}, not ${expected.losses[i]}`).to.be.below(
      TOLERANCE,
    );
  });
  return run;
}
