import { drawLesions } from '../../../../src/data/drawn-lesions.js';
import { SPLITS, type Split } from '../../../../src/data/image-splits.js';
import { sharedLesions } from '../../../../src/data/lesion-splits.js';
import { LabError } from '../../../../src/errors.js';
import { describeSplits, lesionView } from '../../../../src/imbalance/describe-splits.js';
import type {
  EpochRecord,
  ImbalanceResult,
  SealedScores,
  SplitEvaluation,
} from '../../../../src/imbalance/imbalance-events.js';
import { imbalanceResult } from '../../../../src/imbalance/imbalance-result.js';
import { rulesForGoals, thresholdsForGoals } from '../../../../src/imbalance/recall-goal.js';
import { REMEDIES } from '../../../../src/imbalance/remedies.js';
import { evaluateSplit } from '../../../../src/imbalance/split-scores.js';
import { SeededRandom } from '../../../../src/random.js';
import type { ImbalanceConnection } from '../../../../workers/client/sessions.js';
import type { ImbalanceRequest, OnImbalanceEvent } from '../../../../workers/protocols/imbalance.js';

export interface FakeOptions {
  /** Ends training with an error after so many epochs. */
  readonly failAfterEpoch?: number;
  /** Milliseconds of an epoch; 0 when left out. */
  readonly epochMs?: number;
  /** What `prepare` and `train` refuse the data with. */
  readonly dataError?: LabError;
}

/** What the page asked, in order. */
export interface FakeConnection extends ImbalanceConnection {
  readonly asked: readonly string[];
  readonly requests: readonly ImbalanceRequest[];
}

const dataset = drawLesions({ seed: 3, size: 'tenth' });
const description = describeSplits(dataset);
const CLASSES = 7;

/** Probabilities of a network that knows the large class best and class 3 not at all. */
function evaluation(split: Split): SplitEvaluation {
  const random = new SeededRandom(split.length);
  const { labels } = dataset.splits[split];
  const probabilities = new Float32Array(labels.length * CLASSES);
  labels.forEach((label, row) => {
    const logits = Array.from(
      { length: CLASSES },
      (_, c) => random.normal() + (c === label ? 1.5 : 0) + (c === 5 ? 3 : 0),
    );
    logits[3] -= 6;
    const powers = logits.map(Math.exp);
    const sum = powers.reduce((total, power) => total + power, 0);
    probabilities.set(
      powers.map((power) => power / sum),
      row * CLASSES,
    );
  });
  const seenInTraining = split === 'train' ? null : (sharedLesions(dataset)?.seenInTraining[split] ?? null);
  return evaluateSplit({ labels, probabilities, classes: CLASSES }, { classNames: dataset.classNames, seenInTraining });
}

/** A session that trains nothing: for tests of the element that need no network. */
export function fakeSession(options: FakeOptions = {}): FakeConnection {
  const asked: string[] = [];
  const requests: ImbalanceRequest[] = [];
  const pause = () => new Promise((resolve) => setTimeout(resolve, options.epochMs ?? 0));

  function begin(name: string, request: ImbalanceRequest, onEvent: OnImbalanceEvent): void {
    asked.push(name);
    requests.push(request);
    if (options.dataError) throw options.dataError;
    onEvent({ kind: 'phase', phase: 'loading-data' });
    onEvent({ kind: 'data', data: description });
  }

  async function train(
    request: ImbalanceRequest,
    signal: AbortSignal,
    onEvent: OnImbalanceEvent,
  ): Promise<ImbalanceResult> {
    const backend = { name: 'wasm', reason: 'no-gpu', adapter: '' } as const;
    onEvent({ kind: 'backend', backend });
    begin('train', request, onEvent);
    const { settings } = request;
    onEvent({
      kind: 'plan',
      plan: { epochs: settings.epochs, askedEpochs: settings.epochs, stepsPerEpoch: 1, stepMs: 5, parameters: 93_703 },
    });
    const epochs: EpochRecord[] = [...(request.resume?.epochs ?? [])];
    for (let epoch = epochs.length + 1; epoch <= settings.epochs && !signal.aborted; epoch++) {
      onEvent({ kind: 'phase', phase: 'training' });
      await pause();
      onEvent({ kind: 'steps', steps: [{ step: epoch, epoch, loss: 1 / epoch, accuracy: 0.7 }] });
      const record = {
        epoch,
        trainLoss: 1 / epoch,
        trainAccuracy: 0.7,
        valLoss: 1,
        valAccuracy: 0.69,
        valMacroRecall: 0.3,
        valMinRecall: 0,
        best: epoch === 1,
        elapsedMs: epoch,
      };
      epochs.push(record);
      onEvent({ kind: 'epoch', epoch: record });
      const optimizer = { step: epoch, firstMoments: [], secondMoments: [] };
      const weights = new Float32Array(1);
      onEvent({
        kind: 'checkpoint',
        checkpoint: {
          ...{ epoch, step: epoch, weights, optimizer, epochs: [...epochs], bestWeights: weights },
          ...{ mean: null, partial: null },
        },
      });
      if (options.failAfterEpoch === epoch && !request.resume) {
        throw new LabError('backend-lost', 'The device was lost (test).');
      }
    }
    onEvent({ kind: 'trained', weights: Float32Array.of(epochs.length) });
    const measured = SPLITS.filter((split) => split !== 'test' || settings.seal === 'broken');
    const scores = Object.fromEntries(measured.map((split) => [split, evaluation(split).scores]));
    for (const split of measured) onEvent({ kind: 'evaluation', split, evaluation: evaluation(split) });
    return imbalanceResult({
      settings,
      data: description,
      backend,
      epochs,
      scores: scores as unknown as SealedScores,
      timings: { stepMs: 5, trainingMs: 10, totalMs: 20 },
      epoch: epochs.length,
      stopped: signal.aborted,
    });
  }

  return {
    asked,
    requests,
    train,
    async prepare(request, _signal, onEvent) {
      begin('prepare', request, onEvent);
      return description;
    },
    async compare(request, _signal, onEvent) {
      begin('compare', request, onEvent);
      onEvent({ kind: 'phase', phase: 'comparing' });
      const total = REMEDIES.length * 2;
      onEvent({ kind: 'comparison', done: 0, total, row: null });
      let done = 0;
      for (const seed of [1, 2]) {
        for (const [i, remedy] of REMEDIES.entries()) {
          const recall = [0.2, 0.5, 0.3, 0.1 * i, 0.4, 0.9 - 0.1 * i, 0.1 * seed];
          done++;
          onEvent({
            kind: 'comparison',
            done,
            total,
            row: {
              remedy,
              split: 'val',
              seed,
              accuracy: 0.7,
              macroRecall: 0.4,
              minRecall: 0.1 * i,
              macroAuc: 0.9,
              recall,
            },
          });
        }
      }
    },
    async oversampleEarly(request, _signal, onEvent) {
      begin('oversample-early', request, onEvent);
      onEvent({ kind: 'phase', phase: 'trying-pitfall' });
      const [claimed, honest] = [0.93, 0.41].map((macroRecall) => ({ macroRecall, recall: [] }));
      onEvent({ kind: 'early-oversampling', outcome: { claimed, honest, copiedShare: 0.8 } });
    },
    async meetGoals(samples, goals) {
      asked.push(`goals ${goals.join()}`);
      return { rule: rulesForGoals(samples, goals), thresholds: thresholdsForGoals(samples, goals) };
    },
    async measureTest(request, weights, _signal, onEvent) {
      asked.push(`test ${weights.join()}`);
      requests.push(request);
      onEvent({ kind: 'evaluation', split: 'test', evaluation: evaluation('test') });
    },
    async images(split, indices) {
      asked.push(`images ${split}`);
      return indices.map((index) => lesionView(dataset.splits[split], index));
    },
    async pause() {
      asked.push('pause');
    },
    async resume() {
      asked.push('resume');
    },
    async memory() {
      return { tensors: 0, bytes: 0 };
    },
    end() {
      asked.push('end');
    },
  };
}
