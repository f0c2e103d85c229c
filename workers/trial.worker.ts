import { WorkerBackend } from './backend/worker-backend.js';
import { TrialTrainerSession } from './sessions/trial-trainer.js';
import { serveSessions } from './wire/serve-sessions.js';

// Several of these workers share the processor already.
const backend = new WorkerBackend({ assetBase: import.meta.url, threads: false });
serveSessions(() => new TrialTrainerSession(backend));
