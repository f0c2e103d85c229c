import { expose } from 'comlink';
import { openTrialTrainer } from './client/tuning-sessions.js';
import { buildFile } from './files/build-file.js';
import { TuningWorkerSession } from './sessions/tuning-session.js';
import { registerWireHandlers } from './wire/register.js';

registerWireHandlers();
const openTrainer = (index: number) => openTrialTrainer(buildFile('trial.worker.js', import.meta.url), index);
expose(new TuningWorkerSession({ openTrainer }));
