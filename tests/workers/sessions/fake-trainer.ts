import type { TrainerEvent, TrainingTask } from '../../../workers/protocols/tuning.js';
import type { TrainerConnection } from '../../../workers/sessions/training-crew.js';

export interface FakeTrainerOptions {
  /** Called before each epoch; what it throws ends the training as a crash would. */
  readonly beforeEpoch?: (task: TrainingTask, epoch: number) => void;
  /** Told every epoch that was really trained. */
  readonly onEpoch?: (task: TrainingTask, epoch: number) => void;
  /** Milliseconds an epoch of a worker takes. */
  readonly epochMs?: number;
}

/**
 * Trains nothing, but as a perceptron would: what comes out hangs on the weights and the optimiser
 * it starts from and on the epochs, so that a lost or repeated epoch shows in every later score.
 */
export function fakeTrainer({ beforeEpoch, onEpoch, epochMs = 0 }: FakeTrainerOptions = {}): TrainerConnection {
  return {
    start: async () => ({ name: 'cpu', reason: 'asked-for', adapter: '' }),
    load: async () => {},
    train: async (task, signal, onEvent) => {
      const { units, learningRate, epochs, seed, start } = task;
      let skill = start?.weights[0] ?? seed / 1000;
      let optimizerAge = start?.optimizer?.step ?? 0;
      for (let epoch = (start?.epoch ?? 0) + 1; epoch <= epochs; epoch++) {
        await new Promise((resolve) => setTimeout(resolve, epochMs));
        if (signal.aborted) return { finished: false, test: null };
        beforeEpoch?.(task, epoch);
        optimizerAge++;
        const optimum = (1 - Math.abs(Math.log10(learningRate) + 3) * 0.2) * (units / 600);
        skill = Math.fround(skill + ((optimum - skill) * 0.4) / (1 + 0.01 * optimizerAge));
        onEpoch?.(task, epoch);
        onEvent(epochEvent(epoch, skill, optimizerAge));
      }
      return { finished: true, test: task.measuresTest ? { loss: 1 - skill, accuracy: skill - 0.01 } : null };
    },
    pause: async () => {},
    resume: async () => {},
    memory: async () => ({ tensors: 0, bytes: 0 }),
    end: () => {},
  };
}

function epochEvent(epoch: number, skill: number, optimizerAge: number): TrainerEvent {
  const scores = { loss: 1 - skill, accuracy: skill, validationLoss: 1 - skill, validationAccuracy: skill };
  const weights = Float32Array.of(skill);
  const optimizer = { step: optimizerAge, firstMoments: [], secondMoments: [] };
  return { kind: 'epoch', epoch: { epoch, ...scores, ms: 1 }, checkpoint: { epoch, weights, optimizer } };
}
