import type { TransferHandler } from 'comlink';
import { buffersOf } from './transferred.js';

/** A function that is told something and answers nothing. */
export type Callback = (value: unknown) => void;

interface SentCallback {
  readonly port: MessagePort;
  readonly ended: Promise<void>;
}

type CallbackMessage = { readonly value: unknown } | 'end';

const sent = new WeakMap<Callback, SentCallback>();

/**
 * A callback crosses as a port with one message a call. Comlink's own proxies answer every call, and
 * their last calls may arrive after the result: here {@link endCallback} waits for them.
 */
export const callbackHandler: TransferHandler<Callback, MessagePort> = {
  canHandle: (value): value is Callback => typeof value === 'function',
  serialize(callback) {
    const { port1, port2 } = new MessageChannel();
    sent.set(callback, listen(callback, port1));
    return [port2, [port2]];
  },
  deserialize(port) {
    port.onmessage = () => port.postMessage('end' satisfies CallbackMessage);
    return (value) => port.postMessage({ value } satisfies CallbackMessage, [...buffersOf(value)]);
  },
};

/** Resolves when everything that the other side has told a sent callback so far is here; then it is closed. */
export async function endCallback(callback: Callback): Promise<void> {
  const entry = sent.get(callback);
  if (!entry) return;
  sent.delete(callback);
  entry.port.postMessage('end' satisfies CallbackMessage);
  await entry.ended;
  // A port that closes may still deliver what comes in meanwhile.
  entry.port.onmessage = null;
  entry.port.close();
}

function listen(callback: Callback, port: MessagePort): SentCallback {
  const ended = new Promise<void>((resolve) => {
    port.onmessage = ({ data }: MessageEvent<CallbackMessage>) => {
      if (data === 'end') resolve();
      else callback(data.value);
    };
  });
  return { port, ended };
}
