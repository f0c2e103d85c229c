import { GARMENT_NAMES } from '../../../../src/data/garment-shapes.js';
import { WAY_PLACES } from '../../../../src/tuning/epoch-way.js';
import { labSearch, searchPlan } from '../../../../src/tuning/lab-search.js';
import { jobOf } from '../../../../src/tuning/parallel-search.js';
import { retrainPlans } from '../../../../src/tuning/retraining.js';
import { trialRecord } from '../../../../src/tuning/trial-record.js';
import type { TrainedEpoch, TuningData, TuningEvent } from '../../../../src/tuning/tuning-events.js';
import { defaultTuningSettings, type TuningSettings } from '../../../../src/tuning/tuning-settings.js';
import type { TuningConnection } from '../../../../workers/client/tuning-sessions.js';

export interface FakeOptions {
  /** Milliseconds an epoch takes. */
  readonly epochMs?: number;
  /** Thrown after so many epochs. */
  readonly failAfter?: { readonly epochs: number; readonly error: Error };
}

const fakeData: TuningData = {
  ...{ name: 'drawn', origin: 'a test', licence: 'MIT', sha256: 'ab'.repeat(32) },
  classNames: GARMENT_NAMES,
  ...{ trainCount: 9600, validationCount: 2400, testCount: 2000, height: 28, width: 28, channels: 1 },
  samples: { labels: Uint8Array.from({ length: 10 }, (_, i) => i), pixels: new Uint8Array(10 * 784).fill(120) },
};

/** Accuracy of a setting after so many epochs: the middle rate is best, wide is a little better. */
function accuracyOf(units: number, rate: number, epoch: number): number {
  return (0.9 - 0.05 * Math.abs(Math.log10(rate) + 3)) * (1 - 0.3 / (epoch + 0.5)) + units / 100_000;
}

function fakeEpoch(units: number, rate: number, epoch: number): TrainedEpoch {
  const accuracy = accuracyOf(units, rate, epoch);
  const scores = { loss: 1 - accuracy, validationLoss: 1 - accuracy, validationAccuracy: accuracy };
  return { epoch, accuracy: Math.min(1, accuracy + 0.02), ...scores, ms: 100 };
}

/** The larger the rate, the deeper is the valley that an epoch crosses. */
function fakeWay(rate: number, epoch: number): number[] {
  const dip = 3 * rate + 0.002 * Math.sin(epoch);
  return WAY_PLACES.map((place) => 0.3 - 4 * dip * place * (1 - place));
}

/** All events of a whole search, in the order in which one worker would tell them. */
export function* searchEvents(settings: TuningSettings = defaultTuningSettings): Generator<TuningEvent> {
  yield { kind: 'plan', plan: searchPlan(settings) };
  yield { kind: 'data', data: fakeData };
  yield { kind: 'backend', backend: { name: 'wasm', reason: 'no-gpu', adapter: '' }, workers: 1 };
  yield { kind: 'storage', storage: 'kept' };
  yield { kind: 'phase', phase: 'searching' };
  const outcomes = new Map<string, number | null>();
  const { search } = labSearch(settings, outcomes);
  for (;;) {
    search.settle();
    const trial = search.trials[search.trials.length - 1];
    if (search.done || !trial) return;
    const job = jobOf(trial, search.trials);
    const history: TrainedEpoch[] = [];
    yield { kind: 'trial', trial: trialRecord(job, { history: [], done: false, worker: 0 }) };
    for (let epoch = job.initialEpoch + 1; epoch <= job.epochs; epoch++) {
      yield { kind: 'steps', running: { key: job.key, worker: 0, epoch, step: 38, steps: 75 } };
      history.push(fakeEpoch(Number(job.values.units), Number(job.values.learning_rate), epoch));
      const done = epoch === job.epochs;
      yield { kind: 'trial', trial: trialRecord(job, { history: [...history], done, worker: done ? null : 0 }) };
    }
    outcomes.set(job.key, history[history.length - 1].validationAccuracy);
  }
}

export type FakeConnection = TuningConnection & { readonly asked: string[] };

/** Answers as the worker does, with made-up accuracies. */
export function fakeSession({ epochMs = 0, failAfter }: FakeOptions = {}): FakeConnection {
  const asked: string[] = [];
  let resume: (() => void) | null = null;
  let held: Promise<void> | null = null;
  let epochs = 0;
  const wait = async () => {
    await held;
    if (failAfter && ++epochs > failAfter.epochs) throw failAfter.error;
    await new Promise((resolve) => setTimeout(resolve, epochMs));
  };
  return {
    asked,
    search: async ({ settings }, signal, onEvent) => {
      asked.push('search');
      for (const event of searchEvents(settings)) {
        if (signal.aborted) return { stopped: true };
        onEvent(event);
        if (event.kind === 'steps' && (epochMs > 0 || failAfter)) await wait();
      }
      return { stopped: false };
    },
    retrain: async ({ settings }, best, signal, onEvent) => {
      asked.push('retrain');
      onEvent({ kind: 'phase', phase: 'retraining' });
      for (const plan of retrainPlans(best, settings)) {
        if (signal.aborted) return { stopped: true };
        const { units, learningRate } = plan;
        const history = Array.from({ length: plan.epochs }, (_, i) => ({
          ...fakeEpoch(units, learningRate, i + 1),
          ...(i > 0 ? { way: fakeWay(learningRate, i) } : {}),
        }));
        const test = { loss: 0.5, accuracy: history[history.length - 1].validationAccuracy - 0.01 };
        onEvent({ kind: 'retrained', run: { ...plan, history, test } });
      }
      return { stopped: false };
    },
    describe: async () => {},
    pause: async () => {
      asked.push('pause');
      held = new Promise((resolve) => {
        resume = resolve;
      });
    },
    resume: async () => {
      asked.push('resume');
      held = null;
      resume?.();
    },
    end: () => {
      asked.push('end');
    },
  };
}
