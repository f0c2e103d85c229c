import type { BackendChoice } from '../../src/backend-choice.js';
import { breathe } from '../../src/breathe.js';
import type { ImageSet } from '../../src/data/image-set.js';
import type { SplitDataset } from '../../src/data/image-splits.js';
import { readClassList } from '../../src/imbalance/class-lists.js';
import { ClassifierTraining } from '../../src/imbalance/classifier-training.js';
import { oversampleBeforeSplit } from '../../src/imbalance/early-oversampling.js';
import type { ComparisonRow, ImbalancePlan, Remedy, SplitDescription } from '../../src/imbalance/imbalance-events.js';
import type { ImbalanceSettings } from '../../src/imbalance/imbalance-settings.js';
import { predict } from '../../src/imbalance/predict.js';
import { decideCrossFitted } from '../../src/imbalance/recall-goal.js';
import { REMEDIES, remedySettings, TRAINED_REMEDIES } from '../../src/imbalance/remedies.js';
import { scoresOfDecisions } from '../../src/imbalance/split-scores.js';
import { affordableEpochs } from '../../src/imbalance/training-plan.js';
import { mostProbable } from '../../src/metrics/class-probabilities.js';
import { oneVersusRestAuc } from '../../src/metrics/multiclass-auc.js';
import type { LayeredNetwork } from '../../src/networks/layered-network.js';
import { SeededRandom } from '../../src/random.js';
import type { OnImbalanceEvent } from '../protocols/imbalance.js';
import type { PauseGate } from './pause-gate.js';
import { runSteps } from './step-loop.js';
import { timeSteps } from './time-steps.js';

/** Everything that a training needs. */
export interface Laboratory {
  readonly dataset: SplitDataset;
  readonly description: SplitDescription;
  readonly backend: BackendChoice;
  readonly settings: ImbalanceSettings;
  readonly signal: AbortSignal;
  readonly onEvent: OnImbalanceEvent;
}

/** Any fixed number: a stream of its own for the copies that are made too early. */
const EARLY_STREAM = 77;

/** What will be trained; with `adapt` a slow machine makes fewer epochs. */
export async function makePlan(lab: Laboratory, adapt: boolean): Promise<ImbalancePlan> {
  const { settings } = lab;
  const training = newTraining(lab, lab.dataset.splits.train, settings);
  const { stepsPerEpoch } = training;
  const cost = await timeSteps(training, lab.signal);
  const epochs = adapt ? affordableEpochs(settings, cost.stepMs * stepsPerEpoch) : settings.epochs;
  return { epochs, askedEpochs: settings.epochs, stepsPerEpoch, ...cost };
}

/** Trains every remedy with several seeds and measures each on the validation part: whoever chooses by the test part tunes on it. */
export class RemedyComparison {
  readonly #lab: Laboratory;
  #done = 0;

  constructor(lab: Laboratory) {
    this.#lab = lab;
  }

  async run(gate: PauseGate): Promise<void> {
    const { settings, signal, onEvent } = this.#lab;
    onEvent({ kind: 'phase', phase: 'comparing' });
    this.#tell(null);
    for (let i = 0; i < settings.seeds; i++) {
      for (const remedy of TRAINED_REMEDIES) {
        const seed = settings.seed + i;
        const { train } = this.#lab.dataset.splits;
        await withTrained(this.#lab, { train, settings: remedySettings(settings, remedy, seed), gate }, (network) =>
          this.#measure(network, remedy, seed),
        );
        if (signal.aborted) return;
      }
    }
  }

  async #measure(network: LayeredNetwork, remedy: Remedy, seed: number): Promise<void> {
    const { splits, classNames } = this.#lab.dataset;
    const probabilities = await predict(network, splits.val, breathe);
    const samples = { probabilities, classes: classNames.length, labels: splits.val.labels };
    this.#tell(this.#row(remedy, seed, samples, mostProbable(samples)));
    if (remedy !== 'baseline') return;
    // Another decision of the same network.
    this.#tell(this.#row('thresholds', seed, samples, decideCrossFitted(samples, goalsOf(this.#lab))));
  }

  #row(
    remedy: Remedy,
    seed: number,
    samples: Parameters<typeof oneVersusRestAuc>[0],
    decisions: Uint8Array,
  ): ComparisonRow {
    const scores = scoresOfDecisions(samples.labels, decisions, this.#lab.dataset.classNames);
    const { accuracy, macroRecall, minRecall, recall } = scores;
    const { macro: macroAuc } = oneVersusRestAuc(samples);
    return { remedy, split: 'val', seed, accuracy, macroRecall, minRecall, recall, macroAuc };
  }

  #tell(row: ComparisonRow | null): void {
    if (row) this.#done++;
    const total = this.#lab.settings.seeds * REMEDIES.length;
    this.#lab.onEvent({ kind: 'comparison', done: this.#done, total, row });
  }
}

/** The mistake of oversampling before the split, beside the truth. */
export async function tryEarlyOversampling(lab: Laboratory, gate: PauseGate): Promise<void> {
  const { dataset, settings, onEvent, signal } = lab;
  onEvent({ kind: 'phase', phase: 'trying-pitfall' });
  const random = new SeededRandom(settings.seed).fork(EARLY_STREAM);
  const { train, claimed, copiedShare } = oversampleBeforeSplit(
    dataset.splits.train,
    dataset.classNames.length,
    random,
  );
  const plain = remedySettings(settings, 'baseline', settings.seed);
  await withTrained(lab, { train, settings: plain, gate }, async (network) => {
    if (signal.aborted) return;
    const measure = async (set: ImageSet) => {
      const probabilities = await predict(network, set, breathe);
      const decisions = mostProbable({ probabilities, classes: dataset.classNames.length });
      const { macroRecall, recall } = scoresOfDecisions(set.labels, decisions, dataset.classNames);
      return { macroRecall, recall };
    };
    const [pretended, honest] = [await measure(claimed), await measure(dataset.splits.val)];
    onEvent({ kind: 'early-oversampling', outcome: { claimed: pretended, honest, copiedShare } });
  });
}

interface TrainingTask {
  readonly train: ImageSet;
  readonly settings: ImbalanceSettings;
  readonly gate: PauseGate;
}

async function withTrained(
  lab: Laboratory,
  { train, settings, gate }: TrainingTask,
  use: (network: LayeredNetwork) => Promise<void>,
): Promise<void> {
  const training = newTraining(lab, train, settings);
  try {
    const total = settings.epochs * training.stepsPerEpoch;
    await runSteps({ step: () => training.next(), total, signal: lab.signal, gate, onFrame: () => {} });
    if (!lab.signal.aborted) await use(training.network);
  } finally {
    training.dispose();
  }
}

function newTraining({ dataset }: Laboratory, train: ImageSet, settings: ImbalanceSettings): ClassifierTraining {
  return new ClassifierTraining(train, dataset.classNames.length, settings);
}

function goalsOf({ settings, dataset }: Laboratory): number[] {
  const classes = dataset.classNames.length;
  return readClassList(settings.recallGoal, { setting: 'recall-goal', classes, min: 0, max: 1 });
}
