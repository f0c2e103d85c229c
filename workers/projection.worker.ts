import { expose } from 'comlink';
import { realGpuDevice } from './backend/gpu-device.js';
import { ProjectionWorkerSession } from './sessions/projection-session.js';
import { registerWireHandlers } from './wire/register.js';

registerWireHandlers();
expose(new ProjectionWorkerSession(realGpuDevice()));
