import * as tf from '@tensorflow/tfjs-core';
import type { BackendChoice, BackendName } from '../../src/backend-choice.js';
import type { BackendEvent } from '../../src/run-events.js';
import type { BackendTrial } from '../backend/start-faster.js';
import type { WorkerBackend } from '../backend/worker-backend.js';
import type { TensorSession } from '../protocols/lab-session.js';
import { PausableWorkerSession } from './pausable-session.js';

type StartEvent = { readonly kind: 'phase'; readonly phase: 'starting-backend' } | BackendEvent;

/** A session that computes on its worker's backend. */
export abstract class NetworkSession extends PausableWorkerSession implements TensorSession {
  protected readonly backend: WorkerBackend;

  constructor(backend: WorkerBackend) {
    super();
    this.backend = backend;
  }

  async memory(): Promise<{ tensors: number; bytes: number }> {
    const { numTensors, numBytes } = tf.memory();
    return { tensors: numTensors, bytes: numBytes };
  }

  /** Starts the backend where it does not run yet, and tells which it is. */
  protected async startBackend(
    requested: 'auto' | BackendName,
    onEvent: (event: StartEvent) => void,
    trial?: BackendTrial,
  ): Promise<BackendChoice> {
    if (!this.backend.started) onEvent({ kind: 'phase', phase: 'starting-backend' });
    const backend = await this.backend.start(requested, trial);
    onEvent({ kind: 'backend', backend });
    return backend;
  }
}
