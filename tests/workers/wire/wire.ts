import { type Endpoint, expose, wrap } from 'comlink';
import { registerWireHandlers } from '../../../workers/wire/register.js';

/** A session called over a real message channel, both ends in this thread. */
export interface Wire<Session> {
  readonly remote: Session;
  close(): void;
}

export function openWire<Session extends object>(session: Session): Wire<Session> {
  registerWireHandlers();
  const { port1, port2 } = new MessageChannel();
  expose(session, port1 as unknown as Endpoint);
  const remote = wrap<Session>(port2 as unknown as Endpoint) as unknown as Session;
  return { remote, close: () => port2.close() };
}
