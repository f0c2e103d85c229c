import { expose } from 'comlink';
import { TrialTrainerSession } from './sessions/trial-trainer.js';
import { registerWireHandlers } from './wire/register.js';

registerWireHandlers();
expose(new TrialTrainerSession(import.meta.url));
