/** Asks a worker for signs of life, through the port that goes along. */
interface LifeRequest {
  /** Name of a lock that it shall hold; null where there are none, and it answers each message instead. */
  readonly life: string | null;
}

/** Web Locks; missing on pages without HTTPS. */
const locks = (): LockManager | undefined => globalThis.navigator?.locks;

/** Where only silence tells that a worker is gone, one that computes must not be taken for it: a step may take long. */
interface Heartbeat {
  readonly everyMs: number;
  /** So many times in a row without an answer. */
  readonly mostMissed: number;
}

const HEARTBEAT: Heartbeat = { everyMs: 1000, mostMissed: 120 };

/** Notices when a worker vanishes without an error, as for lack of memory, until `end`. */
export function watchLife(worker: Worker, onVanished: () => void, heartbeat = HEARTBEAT): { end(): void } {
  const { port1, port2 } = new MessageChannel();
  const manager = locks();
  const life = manager ? `labtags ${crypto.randomUUID()}` : null;
  const watch = manager && life ? watchLock(manager, life, { port: port1, onVanished }) : null;
  const end = watch ?? watchAnswers(port1, onVanished, heartbeat);
  worker.postMessage({ life } satisfies LifeRequest, [port2]);
  return {
    end() {
      end();
      port1.postMessage('end');
      port1.close();
    },
  };
}

export function isLifeRequest(data: unknown): data is LifeRequest {
  return typeof data === 'object' && data !== null && 'life' in data;
}

/**
 * The worker holds a lock, which the browser frees as soon as the worker is gone. One that computes for minutes holds
 * it all the same, so that, unlike silence, it tells a dead worker from a busy one. A page that waits for a lock is not
 * kept for the way back, so none is held while there is nothing to do.
 */
function watchLock(
  manager: LockManager,
  life: string,
  { port, onVanished }: { readonly port: MessagePort; readonly onVanished: () => void },
): () => void {
  const ended = new AbortController();
  port.onmessage = () => {
    manager.request(life, { signal: ended.signal }, onVanished).catch(() => {});
  };
  return () => ended.abort();
}

/** Turns are counted and not time, which also passes while a machine sleeps. */
function watchAnswers(port: MessagePort, onVanished: () => void, { everyMs, mostMissed }: Heartbeat): () => void {
  let missed = 0;
  port.onmessage = () => {
    missed = 0;
  };
  const timer = setInterval(() => {
    if (missed++ >= mostMissed) {
      clearInterval(timer);
      onVanished();
    } else {
      port.postMessage('alive?');
    }
  }, everyMs);
  return () => clearInterval(timer);
}

/** The worker's side of {@link watchLife}. */
export function showLife({ life }: LifeRequest, port: MessagePort): void {
  if (life === null) {
    port.onmessage = ({ data }) => (data === 'end' ? port.close() : port.postMessage('alive'));
    return;
  }
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
