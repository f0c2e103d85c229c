/** Holds a loop between two steps while it is closed. Open at first. */
export class PauseGate {
  #opened: Promise<void> | null = null;
  #open: () => void = () => {};

  get closed(): boolean {
    return this.#opened !== null;
  }

  close(): void {
    if (this.#opened) return;
    this.#opened = new Promise((resolve) => {
      this.#open = resolve;
    });
  }

  open(): void {
    this.#opened = null;
    this.#open();
  }

  /** Resolves when the gate is open or `signal` aborts: a paused loop can still be stopped. */
  async pass(signal: AbortSignal): Promise<void> {
    while (this.#opened && !signal.aborted) await openedOrAborted(this.#opened, signal);
  }
}

async function openedOrAborted(opened: Promise<void>, signal: AbortSignal): Promise<void> {
  let onAbort = () => {};
  const aborted = new Promise<void>((resolve) => {
    onAbort = resolve;
  });
  signal.addEventListener('abort', onAbort);
  await Promise.race([opened, aborted]);
  signal.removeEventListener('abort', onAbort);
}
