import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isLabError } from '../../../src/errors.js';
import type { ModelEvent, ModelTraining, ModelTypes } from '../../../src/model/model-lab.js';
import { ModelWorkerSession } from '../../../workers/sessions/model-session.js';

interface Counting extends ModelTypes {
  settings: { readonly epochs: number; readonly growth: number };
  data: { readonly name: string; readonly sha256: string; readonly from: number };
  step: { readonly value: number };
  metrics: { readonly doubled: number };
}

const settings = { epochs: 3, growth: 2 };

/** A model that adds. */
function counting({ growth }: Counting['settings']): ModelTraining<Counting> {
  let value = 0;
  return {
    data: { name: 'numbers', sha256: 'none', from: 0 },
    stepsPerEpoch: 2,
    step: () => {
      value += growth;
      return { value };
    },
    measure: () => ({ doubled: 2 * value }),
  };
}

function train(given: Counting['settings'], signal: AbortSignal, onEvent: (event: ModelEvent<Counting>) => void) {
  const session = new ModelWorkerSession<Counting>('counting', counting);
  const request = { settings: given, baseUrl: '', files: null, adapt: false, resume: null };
  return session.train(request, signal, onEvent);
}

describe('a session that trains one model', () => {
  it('tells of data, plan, every step and every epoch, in this order, and makes the result', async () => {
    const events: ModelEvent<Counting>[] = [];
    const result = await train(settings, new AbortController().signal, (event) => events.push(event));
    const kinds = events.map(({ kind }) => kind).filter((kind, i, all) => kind !== 'phase' && kind !== all[i - 1]);
    assert.deepEqual(kinds, ['data', 'plan', 'steps', 'epoch', 'steps', 'epoch', 'steps', 'epoch']);
    const steps = events.flatMap((event) => (event.kind === 'steps' ? event.steps : []));
    assert.deepEqual(
      steps.map(({ step, epoch, value }) => [step, epoch, value]),
      [
        [1, 1, 2],
        [2, 1, 4],
        [3, 2, 6],
        [4, 2, 8],
        [5, 3, 10],
        [6, 3, 12],
      ],
    );
    const { timings: _, ...documented } = result;
    assert.deepEqual(documented, {
      schema: 'labtags-result-1',
      lab: 'counting',
      settings,
      data: { name: 'numbers', sha256: 'none' },
      history: [4, 8, 12].map((value, i) => ({ epoch: i + 1, value, doubled: 2 * value })),
      metrics: { doubled: 24 },
      stopped: false,
    });
  });

  it('ends between two steps on a stop, with what there is', async () => {
    const stop = new AbortController();
    const result = await train({ ...settings, epochs: 1000 }, stop.signal, ({ kind }) => {
      if (kind === 'epoch') stop.abort();
    });
    assert.equal(result.stopped, true);
    assert.ok(result.history.length > 0 && result.history.length < 1000);
    assert.equal(result.metrics.doubled, result.history[result.history.length - 1].doubled);
  });

  it('says that a training has diverged, and does not go on with what is no number', async () => {
    const diverged = train({ epochs: 3, growth: Number.NaN }, new AbortController().signal, () => {});
    await assert.rejects(diverged, (error) => isLabError(error) && error.code === 'training-diverged');
  });
});
