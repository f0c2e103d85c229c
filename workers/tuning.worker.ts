import { openTrialTrainer } from './client/tuning-sessions.js';
import { buildFile } from './files/build-file.js';
import { TuningWorkerSession } from './sessions/tuning-session.js';
import { serveSessions } from './wire/serve-sessions.js';

const openTrainer = (index: number) => openTrialTrainer(buildFile('trial.worker.js', import.meta.url), index);
serveSessions(() => new TuningWorkerSession({ openTrainer }));
