import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BackendRace, MachineCapabilities } from '../../../src/backend-choice.js';
import { WrongNumbers } from '../../../workers/backend/prove-backend.js';
import { startFaster } from '../../../workers/backend/start-faster.js';

const MACHINE: MachineCapabilities = { webgpu: { adapter: 'nvidia ada', software: false }, webgl: null, wasm: true };

/** Steps that end as told, and what was kept. */
function steps(race: BackendRace, prove = async () => {}) {
  const kept: string[] = [];
  const proven: string[] = [];
  return {
    kept,
    proven,
    race: async () => race,
    prove: async () => {
      proven.push('webgpu');
      await prove();
    },
    keepOnly: async (name: string) => {
      kept.push(name);
    },
  };
}

describe('startFaster', () => {
  it('keeps a graphics card that is faster and right, with the figures of the race', async () => {
    const race = { wasm: 20, webgpu: 4, workers: 1 };
    const faked = steps(race);
    const choice = await startFaster(MACHINE, faked);
    assert.deepEqual(choice, { name: 'webgpu', reason: 'faster', adapter: 'nvidia ada', race });
    assert.deepEqual([faked.proven, faked.kept], [['webgpu'], ['webgpu']]);
  });

  it('keeps the processor where the card is slower, and does not let the card prove anything', async () => {
    const race = { wasm: 20, webgpu: 44, workers: 1 };
    const faked = steps(race);
    assert.deepEqual(await startFaster(MACHINE, faked), { name: 'wasm', reason: 'faster', adapter: '', race });
    assert.deepEqual([faked.proven, faked.kept], [[], ['wasm']]);
  });

  it('keeps the processor where a faster card computes wrong numbers, and says so', async (context) => {
    context.mock.method(console, 'warn', () => {});
    const faked = steps({ wasm: 20, webgpu: 4, workers: 1 }, () => Promise.reject(new WrongNumbers('product')));
    assert.deepEqual(await startFaster(MACHINE, faked), { name: 'wasm', reason: 'wrong-numbers', adapter: '' });
    assert.deepEqual(faked.kept, ['wasm']);
  });

  it('does not say so of a faster card that stops answering', async (context) => {
    context.mock.method(console, 'warn', () => {});
    const faked = steps({ wasm: 20, webgpu: 4, workers: 1 }, () => Promise.reject(new Error('no answer')));
    assert.deepEqual(await startFaster(MACHINE, faked), { name: 'wasm', reason: 'failed-to-start', adapter: '' });
    assert.deepEqual(faked.kept, ['wasm']);
  });
});
