import { expose } from 'comlink';
import { openTrialTrainer } from './client/tuning-sessions.js';
import { TuningWorkerSession } from './sessions/tuning-session.js';
import { registerWireHandlers } from './wire/register.js';

registerWireHandlers();
const openTrainer = (index: number) => openTrialTrainer(new URL('trial.worker.js', import.meta.url).href, index);
expose(new TuningWorkerSession({ openTrainer }));
