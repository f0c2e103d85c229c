import { LabError } from '../../src/errors.js';

/** Rejects once the backend's device is gone: promises that wait for a lost device never settle. */
export class LostBackend {
  readonly promise: Promise<never>;
  #reject: (error: LabError) => void = () => {};

  constructor() {
    this.promise = new Promise((_, reject) => {
      this.#reject = reject;
    });
    this.promise.catch(() => {});
  }

  declare(reason: string): void {
    const message = `The graphics device was lost (${reason}). Everything up to the last epoch is kept; go on with another backend.`;
    this.#reject(new LabError('backend-lost', message, { reason }));
  }

  /** Settles as `work` does, or rejects when the device is lost before. */
  guard<T>(work: Promise<T>): Promise<T> {
    return Promise.race([work, this.promise]);
  }
}
