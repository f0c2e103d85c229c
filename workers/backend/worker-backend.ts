import type { BackendChoice, BackendName } from '../../src/backend-choice.js';
import { LabError } from '../../src/errors.js';
import { startBackend } from './start-backend.js';
import type { StartOptions } from './starters.js';

/**
 * The one backend of a worker, which all its sessions share. Sessions that want different ones need
 * different workers.
 */
export class WorkerBackend {
  readonly #options: StartOptions;
  readonly #lost: Promise<never>;
  #started: Promise<BackendChoice> | null = null;

  /** @param options.assetBase where the wasm files lie */
  constructor(options: Omit<StartOptions, 'onLost'>) {
    let onLost: StartOptions['onLost'] = () => {};
    this.#lost = new Promise((_, reject) => {
      onLost = (reason) => reject(lost(reason));
    });
    this.#lost.catch(() => {});
    this.#options = { ...options, onLost };
  }

  get started(): boolean {
    return this.#started !== null;
  }

  /**
   * What runs in this worker; started with the first call.
   *
   * @throws LabError `backend-unavailable`
   */
  start(requested: 'auto' | BackendName): Promise<BackendChoice> {
    this.#started ??= startBackend(requested, this.#options).catch((error) => {
      this.#started = null;
      throw error;
    });
    return this.#started;
  }

  /**
   * Settles as `work` does, or rejects when the device is lost before: promises that wait for a lost device
   * never settle.
   *
   * @throws LabError `backend-lost`
   */
  guard<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.#lost]);
  }
}

function lost(reason: string): LabError {
  const message = `The graphics device was lost (${reason}). Everything up to the last epoch is kept; go on with another backend.`;
  return new LabError('backend-lost', message, { reason });
}
