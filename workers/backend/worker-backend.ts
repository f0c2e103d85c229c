import type { BackendChoice, BackendName } from '../../src/backend-choice.js';
import { isAbortError, isLabError, LabError } from '../../src/errors.js';
import { startBackend } from './start-backend.js';
import type { BackendTrial } from './start-faster.js';
import type { StartOptions } from './starters.js';

/** Milliseconds: what fails because a device is lost fails before the browser says so. */
const LOSS_TOLD_WITHIN_MS = 500;

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
   * @param trial what a race would be run on; without it a graphics card is taken as the faster one
   * @throws LabError `backend-unavailable`
   */
  start(requested: 'auto' | BackendName, trial?: BackendTrial): Promise<BackendChoice> {
    this.#started ??= startBackend(requested, { ...this.#options, trial }).catch((error) => {
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
    return Promise.race([work.catch((error) => this.#cause(error)), this.#lost]);
  }

  /** What is computed ends between two steps when it is stopped, so an AbortError in it is the device's. */
  async #cause(error: unknown): Promise<never> {
    if (isLabError(error)) throw error;
    await Promise.race([this.#lost, new Promise((resolve) => setTimeout(resolve, LOSS_TOLD_WITHIN_MS))]);
    throw isAbortError(error) ? lost((error as Error).message) : error;
  }
}

function lost(reason: string): LabError {
  const message = `The graphics device was lost (${reason}). Everything up to the last epoch is kept; go on with another backend.`;
  return new LabError('backend-lost', message, { reason });
}
