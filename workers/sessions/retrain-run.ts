import { type RetrainPlan, retrainPlans, type Setting } from '../../src/tuning/retraining.js';
import type { TuningSettings } from '../../src/tuning/tuning-settings.js';
import type { OnTuningEvent } from '../protocols/tuning.js';
import type { SavedJob, TrialStore } from '../storage/trial-store.js';
import { workInCrew } from './crew-work.js';
import { trainSaved } from './saved-training.js';
import type { TrainingCrew } from './training-crew.js';

export interface RetrainOptions {
  readonly settings: TuningSettings;
  readonly best: Setting;
  readonly crew: TrainingCrew;
  readonly store: TrialStore;
  readonly signal: AbortSignal;
  readonly onEvent: OnTuningEvent;
}

/**
 * Trains the corners of width × rate from scratch, each on the next free worker.
 *
 * @returns true where it was stopped before its end
 */
export async function retrain({ settings, best, crew, store, signal, onEvent }: RetrainOptions): Promise<boolean> {
  const jobs = new Map((await store.jobs()).map((job) => [job.key, job]));
  const plans = retrainPlans(best, settings);
  const tell = (plan: RetrainPlan, job: SavedJob | undefined) =>
    onEvent({ kind: 'retrained', run: { ...plan, history: job?.history ?? [], test: job?.test ?? null } });
  for (const plan of plans) tell(plan, jobs.get(plan.key));
  const left = plans.filter(({ key }) => !jobs.get(key)?.done);
  await workInCrew(crew.size, signal, async (worker, stop) => {
    for (let plan = left.shift(); plan && !stop.aborted; plan = left.shift()) {
      const current = plan;
      await trainSaved(trainingOf(current, settings), worker, {
        ...{ crew, store, jobs, signal: stop },
        onJob: (job) => tell(current, job),
        onSteps: ({ epoch, step, steps }) =>
          onEvent({ kind: 'steps', running: { key: current.key, worker, epoch, step, steps } }),
      });
    }
  });
  return plans.some(({ key }) => !jobs.get(key)?.done);
}

function trainingOf({ key, units, learningRate, seed, epochs }: RetrainPlan, { batchSize }: TuningSettings) {
  const measured = { measuresTest: true, measuresWay: true };
  return { key, units, learningRate, seed, epochs, batchSize, parentKey: null, initialEpoch: 0, ...measured };
}
