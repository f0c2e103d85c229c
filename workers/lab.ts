/**
 * `labtags/lab/worker`: the worker's side of a lab of one's own. {@link serveTraining} is all that a lab needs whose
 * model trains over epochs; {@link serveLab} serves any other session.
 */
import type { ModelTypes } from '../src/model/model-lab.js';
import { ModelWorkerSession, type StartTraining } from './sessions/model-session.js';
import { serveSessions } from './wire/serve-sessions.js';

export { breathe } from '../src/breathe.js';
export { sha256OfBytes } from '../src/data/sha256.js';
export { isAbortError, isLabError, LabError, type LabErrorCode, type LabErrorDetail } from '../src/errors.js';
export type {
  ModelData,
  ModelEpoch,
  ModelEvent,
  ModelResult,
  ModelStep,
  ModelTraining,
  ModelTypes,
} from '../src/model/model-lab.js';
export { SeededRandom } from '../src/random.js';
export type { DataPlace } from './protocols/data-place.js';
export type { ModelRequest, ModelSession } from './protocols/model.js';
export type { StartTraining } from './sessions/model-session.js';
export { PauseGate } from './sessions/pause-gate.js';
export { runSteps, type StepLoop, type StepProgress } from './sessions/step-loop.js';
export { type ServedSession, serveSessions as serveLab } from './wire/serve-sessions.js';
export { transferred } from './wire/transferred.js';

/**
 * Serves a lab that trains one model: drives its steps, tells of them, measures each epoch, pauses, stops, and makes
 * the result. Called once, by the worker's script.
 *
 * @param lab the lab's word, which its results carry
 * @param start makes a model that is ready for its first step; reads its data, where it has any to read
 */
export function serveTraining<Model extends ModelTypes>(lab: string, start: StartTraining<Model>): void {
  serveSessions(() => new ModelWorkerSession<Model>(lab, start));
}
