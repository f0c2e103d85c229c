import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { type Contestant, raceBackends } from '../../../workers/backend/race-backends.js';

let now = 0;

/** Time goes by as the contestants say. */
async function pass(ms: number): Promise<void> {
  now += ms;
  mock.timers.tick(ms);
}

function contestant(times: { readonly start: number; readonly first: number; readonly step: number }) {
  const seen = { steps: 0, disposed: 0 };
  const self: Contestant = {
    start: () => pass(times.start),
    newTraining: () => ({
      next: () => pass(seen.steps++ === 0 ? times.first : times.step),
      dispose: () => {
        seen.disposed++;
      },
    }),
  };
  return { ...self, seen };
}

const WASM = { start: 10, first: 30, step: 20 };

describe('raceBackends', () => {
  beforeEach(() => {
    now = 0;
    mock.timers.enable({ apis: ['setTimeout'] });
    mock.method(performance, 'now', () => now);
  });

  afterEach(() => {
    mock.timers.reset();
    mock.restoreAll();
  });

  it('tells what a step takes on both, without the first one of the card', async () => {
    const [wasm, webgpu] = [contestant(WASM), contestant({ start: 60, first: 100, step: 5 })];
    assert.deepEqual(await raceBackends({ wasm, webgpu, workers: 1 }), { wasm: 20, webgpu: 5, workers: 1 });
    assert.equal(wasm.seen.disposed + webgpu.seen.disposed, 2);
  });

  it('tells that a card was not ready, which starts or compiles for too long', async () => {
    for (const slow of [
      { start: 1000, first: 1, step: 1 },
      { start: 10, first: 1000, step: 1 },
    ]) {
      const race = await raceBackends({ wasm: contestant(WASM), webgpu: contestant(slow), workers: 1 });
      assert.equal(race.webgpu, null);
    }
  });

  it('takes what a card has shown when the time is over', async () => {
    const webgpu = contestant({ start: 10, first: 100, step: 90 });
    const race = await raceBackends({ wasm: contestant(WASM), webgpu, workers: 1 });
    assert.equal(race.webgpu, 90);
    assert.ok(webgpu.seen.steps < 5);
  });

  it('takes a card that fails for one that is not ready', async () => {
    const broken = { ...contestant(WASM), start: () => Promise.reject(new Error('no device')) };
    assert.equal((await raceBackends({ wasm: contestant(WASM), webgpu: broken, workers: 1 })).webgpu, null);
  });

  it('leaves a slow processor with one step, and ends in time', async () => {
    const wasm = contestant({ start: 0, first: 300, step: 300 });
    const race = await raceBackends({ wasm, webgpu: contestant({ start: 20, first: 20, step: 8 }), workers: 2 });
    assert.deepEqual([race.wasm, wasm.seen.steps, race.webgpu], [300, 1, 8]);
    assert.ok(now <= 400);
  });

  it('divides by the steps that are awaited together', async () => {
    const together = contestant({ start: 0, first: 32, step: 32 });
    const wasm = { ...together, newTraining: () => ({ ...together.newTraining(), stepsTogether: 16 }) };
    assert.equal((await raceBackends({ wasm, webgpu: contestant(WASM), workers: 1 })).wasm, 2);
  });
});
