import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SeededRandom } from '../../../src/random.js';
import type { MapFrame, ProjectionRequest } from '../../../workers/protocols/projection.js';
import { ProjectionWorkerSession } from '../../../workers/sessions/projection-session.js';
import { buffersOf } from '../../../workers/wire/transferred.js';

function clusters(rows: number) {
  const random = new SeededRandom(1);
  const data = Float32Array.from(
    { length: rows * 5 },
    (_, i) => random.normal() + 6 * (Math.floor(i / 5) % 5 === i % 5 ? 1 : 0),
  );
  return { data, rows, columns: 5 };
}

const common = { perplexity: 20, start: 'pca', warm: false, alignTo: null, pace: 0 } as const;

async function mapOf(request: ProjectionRequest, signal = new AbortController().signal) {
  const frames: MapFrame[] = [];
  const map = await new ProjectionWorkerSession().map(request, signal, (frame) => frames.push(frame));
  return { map, frames };
}

describe('ProjectionWorkerSession', () => {
  it('streams frames whose buffers move, and ends with the divergence and the neighbours kept', async () => {
    const { map, frames } = await mapOf({ ...common, points: clusters(300) });
    assert.ok(frames.length >= 1);
    assert.deepEqual(buffersOf(frames[0]), [frames[0].positions.buffer]);
    assert.ok(frames[0].klDivergence !== null);
    assert.equal(map.iteration, 200);
    assert.ok(map.klDivergence > 0 && map.klDivergence < 1.5);
    const mean = map.kept.reduce((sum, share) => sum + share, 0) / 300;
    assert.ok(mean > 0.3, `kept ${mean}`);
  });

  it('goes on from given places without tearing the map apart, turned onto the one before', async () => {
    const points = clusters(300);
    const first = (await mapOf({ ...common, points })).map;
    const { positions } = first;
    const { map } = await mapOf({
      ...common,
      points,
      start: { positions },
      warm: true,
      alignTo: positions,
      iterations: 60,
    });
    assert.ok(map.klDivergence < first.klDivergence * 1.02);
    const moved = Math.max(...map.positions.map((value, i) => Math.abs(value - positions[i])));
    assert.ok(moved < 5, `moved ${moved}`);
  });

  it('lowers a perplexity that the points cannot have, and takes one point', async () => {
    assert.equal((await mapOf({ ...common, points: clusters(10), perplexity: 50 })).map.perplexity, 3);
    const { map } = await mapOf({ ...common, points: clusters(1) });
    assert.deepEqual([...map.positions, ...map.kept], [0, 0, 1]);
  });

  it('resolves with what there is when it is stopped, and refuses what are no numbers', async () => {
    const stop = new AbortController();
    stop.abort();
    assert.equal((await mapOf({ ...common, points: clusters(100) }, stop.signal)).map.iteration, 0);
    const broken = clusters(50);
    broken.data[7] = Number.NaN;
    await assert.rejects(mapOf({ ...common, points: broken }), { code: 'points-invalid' });
  });

  it('gives another start for each seed, and the same one again', async () => {
    const run = async (seed: number) =>
      (await mapOf({ ...common, points: clusters(60), start: { seed }, iterations: 20 })).map.positions;
    assert.deepEqual(await run(1), await run(1));
    assert.notDeepEqual(await run(1), await run(2));
  });
});
