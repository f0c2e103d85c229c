import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ReactiveControllerHost } from 'lit';
import { LiveProjection } from '../../../components/projection/live-projection.js';
import type { LabError } from '../../../src/errors.js';
import { HardStop } from '../../../workers/client/connection.js';
import type { ProjectionConnection } from '../../../workers/client/sessions.js';
import type { MapFrame, ProjectedMap, ProjectionRequest } from '../../../workers/protocols/projection.js';

globalThis.requestAnimationFrame ??= (use) => Number(setTimeout(use, 0));
globalThis.cancelAnimationFrame ??= (timer) => clearTimeout(timer);

interface Asked {
  readonly request: ProjectionRequest;
  readonly signal: AbortSignal;
  tell(frame: MapFrame): void;
  answer(): void;
  fail(error: unknown): void;
}

function points(value: number) {
  return { data: new Float32Array(400).fill(value), rows: 100, columns: 4 };
}

/** A session whose maps the test finishes by hand. */
function openLive() {
  const asked: Asked[] = [];
  const errors: LabError[] = [];
  const map: ProjectionConnection['map'] = (request, signal, tell) =>
    new Promise((resolve, reject) => {
      const positions = new Float32Array(200).fill(asked.length + 1);
      const map: ProjectedMap = {
        ...{ positions, iteration: 9, iterations: 9, klDivergence: 1, perplexity: 30 },
        kept: new Float32Array(100),
      };
      asked.push({ request, signal, tell, answer: () => resolve(map), fail: reject });
    });
  const host = { addController: () => {}, requestUpdate: () => {} } as unknown as ReactiveControllerHost;
  const live = new LiveProjection(host, {
    workerUrl: () => '',
    onError: (error) => errors.push(error),
    open: () => ({ map, end: () => {} }) as ProjectionConnection,
  });
  return { live, asked, errors };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('LiveProjection', () => {
  it('goes on from the map that there is, turned onto it, with the newest points only', async () => {
    const { live, asked } = openLive();
    live.follow(points(1));
    live.follow(points(2));
    live.follow(points(3));
    assert.equal(asked.length, 1);
    assert.equal(asked[0].request.start, 'pca');
    asked[0].answer();
    await settled();
    assert.equal(asked.length, 2);
    const { request } = asked[1];
    assert.equal(request.points.data[0], 3);
    assert.equal(request.warm, true);
    const shown = live.state.frame?.positions;
    assert.deepEqual([request.start, request.alignTo], [{ positions: shown }, shown]);
  });

  it("draws afresh by the student's choices, and ends what is in work", async () => {
    const { live, asked } = openLive();
    live.follow(points(1));
    live.dispatch({ kind: 'choices', choices: { perplexity: 12, seed: 2 } });
    live.draw();
    assert.ok(asked[0].signal.aborted);
    const { perplexity, start, warm } = asked[1].request;
    assert.deepEqual({ perplexity, start, warm }, { perplexity: 12, start: { seed: 2 }, warm: false });
    asked[0].tell({ positions: new Float32Array(200).fill(77), iteration: 1, iterations: 9, klDivergence: null });
    assert.notEqual(live.state.frame?.positions[0], 77);
  });

  it('compares perplexities that the points can have, one after the other', async () => {
    const { live, asked } = openLive();
    live.follow(points(1));
    asked[0].answer();
    await settled();
    const done = live.compare();
    for (let i = 1; i <= 3; i++) {
      await settled();
      asked[i].answer();
    }
    await done;
    assert.deepEqual(
      asked.slice(1).map(({ request }) => request.perplexity),
      [5, 30, 33],
    );
    assert.ok(live.state.compared.every(({ frame }) => frame !== null));
  });

  it('settles out of sight: the points stay until the map is done', async () => {
    const { live, asked } = openLive();
    live.follow(points(1));
    asked[0].answer();
    await settled();
    const before = live.state.frame?.positions;
    live.settle();
    asked[1].tell({ positions: new Float32Array(200).fill(50), iteration: 3, iterations: 9, klDivergence: 2 });
    assert.equal(live.state.frame?.positions, before);
    asked[1].answer();
    await settled();
    assert.equal(live.state.frame?.positions[0], 2);
  });

  it('opens no worker for points that waited when its own was ended', async () => {
    const { live, asked } = openLive();
    live.follow(points(1));
    live.follow(points(2));
    asked[0].fail(new HardStop('The worker was ended.'));
    await settled();
    assert.equal(asked.length, 1);
    assert.equal(live.state.running, false);
  });

  it('tells a failure and keeps the map', async () => {
    const { live, asked, errors } = openLive();
    live.follow(points(1));
    asked[0].fail(new Error('gone'));
    await settled();
    assert.equal(errors.length, 1);
    assert.equal(live.state.running, false);
  });
});
