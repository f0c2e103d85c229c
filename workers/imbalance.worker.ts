import { expose } from 'comlink';
import { ImbalanceWorkerSession } from './sessions/imbalance-session.js';
import { registerWireHandlers } from './wire/register.js';

registerWireHandlers();
expose(new ImbalanceWorkerSession(import.meta.url));
