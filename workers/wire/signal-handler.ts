import type { TransferHandler } from 'comlink';

interface WireSignal {
  readonly aborted: boolean;
  readonly port: MessagePort;
}

/** This side's end of a signal that was sent. */
interface SentSignal {
  readonly heard: Promise<void>;
  release(): void;
}

const sent = new WeakMap<AbortSignal, SentSignal>();

/** An AbortSignal crosses as a port: one message tells the abort, one comes back when it was heard. */
export const signalHandler: TransferHandler<AbortSignal, WireSignal> = {
  canHandle: (value): value is AbortSignal => value instanceof AbortSignal,
  serialize(signal) {
    const { port1, port2 } = new MessageChannel();
    sent.set(signal, send(signal, port1));
    return [{ aborted: signal.aborted, port: port2 }, [port2]];
  },
  deserialize({ aborted, port }) {
    const controller = new AbortController();
    if (aborted) controller.abort();
    port.onmessage = () => {
      port.postMessage(null);
      controller.abort();
    };
    return controller.signal;
  },
};

/** Resolves when the other side has taken notice of the abort of a sent signal. */
export function signalHeard(signal: AbortSignal): Promise<void> {
  return sent.get(signal)?.heard ?? Promise.resolve();
}

/** Lets go of the listener and the port once the call that took the signal has settled. */
export function releaseSignal(signal: AbortSignal): void {
  sent.get(signal)?.release();
  sent.delete(signal);
}

function send(signal: AbortSignal, port: MessagePort): SentSignal {
  const heard = new Promise<void>((resolve) => {
    port.onmessage = () => resolve();
  });
  const tell = () => port.postMessage(null);
  signal.addEventListener('abort', tell, { once: true });
  const release = () => {
    signal.removeEventListener('abort', tell);
    port.close();
  };
  return { heard, release };
}
