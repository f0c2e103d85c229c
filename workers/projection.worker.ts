import { realGpuDevice } from './backend/gpu-device.js';
import { ProjectionWorkerSession } from './sessions/projection-session.js';
import { serveSessions } from './wire/serve-sessions.js';

const device = realGpuDevice();
serveSessions(() => new ProjectionWorkerSession(device));
