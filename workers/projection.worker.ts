import { expose } from 'comlink';
import { ProjectionWorkerSession } from './sessions/projection-session.js';
import { registerWireHandlers } from './wire/register.js';

registerWireHandlers();
expose(new ProjectionWorkerSession());
