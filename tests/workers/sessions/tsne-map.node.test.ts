import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alignTo } from '../../../src/projection/procrustes.js';
import { Tsne } from '../../../src/projection/tsne.js';
import { suitablePerplexity } from '../../../src/projection/tsne-options.js';
import { SeededRandom } from '../../../src/random.js';
import type { MapFrame } from '../../../workers/protocols/projection.js';
import { runTsne } from '../../../workers/sessions/tsne-map.js';

const never = new AbortController().signal;

function points(rows: number) {
  const random = new SeededRandom(5);
  return { data: Float32Array.from({ length: 4 * rows }, () => random.normal()), rows, columns: 4 };
}

const newTsne = (rows = 40) =>
  new Tsne(points(rows), { perplexity: suitablePerplexity(10, rows), iterations: 30, schedule: 'fast' });

test('few points get a third of their number as perplexity, and never less than 1', () => {
  assert.deepEqual(
    [1, 2, 4, 10, 91, 500].map((rows) => suitablePerplexity(30, rows)),
    [1, 1, 1, 3, 30, 30],
  );
  assert.equal(suitablePerplexity(0.5, 100), 1);
  for (const rows of [1, 2, 3, 5]) assert.ok(newTsne(rows).iterations > 0);
});

test('a map is that of the stepper alone, turned onto another where one is given', async () => {
  const alone = newTsne();
  while (!alone.done) alone.step();
  const map = await runTsne(newTsne(), { signal: never, onFrame: () => {} });
  assert.deepEqual(map.positions, alone.positions);
  assert.equal(map.klDivergence, alone.klDivergence());
  const other = Float32Array.from(alone.positions, (value) => -value);
  const turned = await runTsne(newTsne(), { signal: never, onFrame: () => {}, alignTo: other });
  assert.deepEqual(turned.positions, alignTo(other, alone.positions));
});

test('frames tell the divergence where it is asked for; the end tells it always', async () => {
  const run = async (measured: boolean) => {
    const frames: MapFrame[] = [];
    const map = await runTsne(newTsne(), {
      signal: never,
      measured,
      frameMs: 0,
      onFrame: (frame) => frames.push(frame),
    });
    assert.equal(frames.length, 30);
    assert.ok(map.klDivergence > 0);
    return frames;
  };
  assert.ok((await run(true)).some(({ klDivergence }) => klDivergence !== null));
  assert.ok((await run(false)).every(({ klDivergence }) => klDivergence === null));
});

test('a stepper that holds memory is let go of, also where a step fails', async () => {
  for (const fails of [false, true]) {
    let disposed = 0;
    const tsne = Object.assign(newTsne(), { dispose: () => disposed++ });
    if (fails) tsne.step = () => assert.fail('no more');
    const ended = runTsne(tsne, { signal: never, onFrame: () => {} });
    if (fails) await assert.rejects(ended);
    else await ended;
    assert.equal(disposed, 1);
  }
});
