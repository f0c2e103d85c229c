import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { EpochRecord } from '../../../src/triplet/triplet-events.js';

/** How long an epoch stays while the epochs are played. */
const STAY_MS = 900;

export interface EpochPlayerOptions {
  readonly epochs: () => readonly EpochRecord[];
  /** Null follows the newest. */
  readonly look: (epoch: number | null) => void;
}

/** Shows one epoch after the other, from the untrained network to the newest. */
export class EpochPlayer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: EpochPlayerOptions;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(host: ReactiveControllerHost, options: EpochPlayerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get playing(): boolean {
    return this.#timer !== undefined;
  }

  toggle(): void {
    if (this.playing) this.stop();
    else this.#start();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.stop();
  }

  #start(): void {
    if (this.#options.epochs().length < 2) return;
    let at = 0;
    const show = () => {
      const epochs = this.#options.epochs();
      const isLast = at >= epochs.length - 1;
      this.#options.look(isLast ? null : epochs[at].epoch);
      if (isLast) this.stop();
      at++;
    };
    this.#timer = setInterval(show, STAY_MS);
    show();
  }
}
