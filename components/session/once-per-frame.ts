/** Frames stop in a hidden tab; the page's text and title shall go on, if slowly. */
const HIDDEN_MS = 250;

/** Runs an action at most once a frame however often it is asked for. */
export class OncePerFrame {
  readonly #action: () => void;
  #frame = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(action: () => void) {
    this.#action = action;
  }

  request(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => this.#run());
    this.#timer = setTimeout(() => this.#run(), HIDDEN_MS);
  }

  #run(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timer);
    this.#frame = 0;
    this.#action();
  }
}
