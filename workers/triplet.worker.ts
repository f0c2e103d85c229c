import { expose } from 'comlink';
import { TripletWorkerSession } from './sessions/triplet-session.js';
import { registerWireHandlers } from './wire/register.js';

registerWireHandlers();
expose(new TripletWorkerSession(import.meta.url));
