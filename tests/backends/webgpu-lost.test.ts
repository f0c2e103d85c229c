import * as tf from '@tensorflow/tfjs-core';
import { expect } from 'chai';
import type { TripletEvent } from '../../src/triplet/triplet-events.js';
import { WorkerBackend } from '../../workers/backend/worker-backend.js';
import { TripletWorkerSession } from '../../workers/sessions/triplet-session.js';
import { tinyRequest } from './tiny-run.js';

describe('a WebGPU device that is destroyed amid a run', () => {
  it('ends the run at once as a lost backend, with the last epoch kept', async () => {
    const session = new TripletWorkerSession(new WorkerBackend({ assetBase: '/dist/', threads: false }));
    const kept: number[] = [];
    const destroy = () => (tf.backend() as unknown as { device: { destroy(): void } }).device.destroy();
    const onEvent = (event: TripletEvent) => {
      if (event.kind === 'checkpoint') kept.push(event.checkpoint.epoch);
      if (event.kind === 'steps' && kept.includes(1)) setTimeout(destroy, 3);
    };
    const error = await session.train(tinyRequest('webgpu'), new AbortController().signal, onEvent).then(
      () => null,
      (reason) => reason,
    );
    expect(error).to.include({ name: 'LabError', code: 'backend-lost' });
    expect(kept).to.include(1);
  });
});
