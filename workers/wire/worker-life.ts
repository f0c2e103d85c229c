/** Asks a worker to hold a lock of this name; the port that goes along tells that it does, and ends it. */
interface LifeRequest {
  readonly life: string;
}

/** Web Locks; missing on pages without HTTPS, where a worker that vanishes goes unnoticed. */
const locks = (): LockManager | undefined => globalThis.navigator?.locks;

/**
 * Notices when a worker vanishes without an error, as for lack of memory: until `end` the worker holds a lock, which
 * the browser frees as soon as the worker is gone. One that computes for minutes holds it all the same, so that, unlike
 * silence, it tells a dead worker from a busy one. A page that waits for a lock is not kept for the way back, so none is
 * held while there is nothing to do.
 */
export function watchLife(worker: Worker, onVanished: () => void): { end(): void } {
  const manager = locks();
  if (!manager) return { end: () => {} };
  const life = `labtags ${crypto.randomUUID()}`;
  const { port1, port2 } = new MessageChannel();
  const ended = new AbortController();
  port1.onmessage = () => {
    manager.request(life, { signal: ended.signal }, onVanished).catch(() => {});
  };
  worker.postMessage({ life } satisfies LifeRequest, [port2]);
  const end = () => {
    ended.abort();
    port1.postMessage('end');
    port1.close();
  };
  return { end };
}

export function isLifeRequest(data: unknown): data is LifeRequest {
  return typeof data === 'object' && data !== null && 'life' in data;
}

/** The worker's side of {@link watchLife}. */
export function holdLife({ life }: LifeRequest, port: MessagePort): void {
  const held = () =>
    new Promise<void>((resolve) => {
      port.onmessage = () => {
        port.close();
        resolve();
      };
      port.postMessage('held');
    });
  locks()
    ?.request(life, held)
    .catch(() => {});
}
