import { WorkerBackend } from './backend/worker-backend.js';
import { ImbalanceWorkerSession } from './sessions/imbalance-session.js';
import { serveSessions } from './wire/serve-sessions.js';

const backend = new WorkerBackend({ assetBase: import.meta.url });
serveSessions(() => new ImbalanceWorkerSession(backend));
