import { WorkerBackend } from './backend/worker-backend.js';
import { TripletWorkerSession } from './sessions/triplet-session.js';
import { serveSessions } from './wire/serve-sessions.js';

const backend = new WorkerBackend({ assetBase: import.meta.url });
serveSessions(() => new TripletWorkerSession(backend));
