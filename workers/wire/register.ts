import { transferHandlers } from 'comlink';
import { callbackHandler } from './callback-handler.js';
import { errorHandler } from './error-handler.js';
import { signalHandler } from './signal-handler.js';

let registered = false;

/** Teaches Comlink to carry errors, signals and callbacks; needed on both sides before the first call. */
export function registerWireHandlers(): void {
  if (registered) return;
  registered = true;
  transferHandlers.set('throw', errorHandler());
  transferHandlers.set('signal', signalHandler);
  transferHandlers.set('callback', callbackHandler);
}
