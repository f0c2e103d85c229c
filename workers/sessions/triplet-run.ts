import type { BackendChoice } from '../../src/backend-choice.js';
import { breathe } from '../../src/breathe.js';
import type { ImageDataset } from '../../src/data/image-set.js';
import { LabError } from '../../src/errors.js';
import type { NeighbourScores } from '../../src/metrics/nearest-neighbours.js';
import { SeededRandom } from '../../src/random.js';
import { EmbeddingNetwork } from '../../src/triplet/embedding-network.js';
import type { EmbeddedParts, EpochMeasurement } from '../../src/triplet/epoch-measurement.js';
import type {
  Checkpoint,
  EpochRecord,
  StepRecord,
  StepSums,
  TrainingPlan,
  TripletResult,
} from '../../src/triplet/triplet-events.js';
import { tripletResult } from '../../src/triplet/triplet-result.js';
import type { TripletSettings } from '../../src/triplet/triplet-settings.js';
import { TripletTraining } from '../../src/triplet/triplet-training.js';
import { hardestTriplets, measureTriplets } from '../../src/triplet/validation-triplets.js';
import type { OnTripletEvent } from '../protocols/triplet.js';
import { transferred } from '../wire/transferred.js';
import { type EndedEpoch, EpochLoop, type TrainedEpochs } from './epoch-loop.js';
import type { PauseGate } from './pause-gate.js';

/** A look at the hardest triplets costs a few steps' time, so it is taken at most this often. */
const HARDEST_EVERY_MS = 1000;
const HARDEST_LOOKED_AT = 64;
const HARDEST_SHOWN = 6;

/** The live map's points are embedded this often, and more seldom where that would cost more than the share. */
const LIVE_EVERY_MS = 2000;
const LIVE_SHARE = 0.05;

/** Embedded samples kept at hand: the untrained, the newest and the one looked back at. */
const KEPT_EMBEDDINGS = 3;

const NO_STEPS: StepSums = { steps: 0, loss: 0, activeShare: 0 };

/** Epoch 0. */
const UNTRAINED = { epoch: 0, steps: [], partial: false } as const;

/** An epoch to be measured, with what only its training has shown. */
interface MeasuredEpoch {
  readonly epoch: number;
  readonly partial: boolean;
  readonly trained: NonNullable<Checkpoint['trained']>;
}

export interface RunOptions {
  readonly dataset: ImageDataset;
  readonly measurement: EpochMeasurement;
  readonly settings: TripletSettings;
  readonly backend: BackendChoice;
  readonly raw: NeighbourScores;
  readonly plan: TrainingPlan;
  readonly onEvent: OnTripletEvent;
}

/** One training from epoch 0 to its end, with everything that is kept of it. */
export class TripletRun {
  readonly settings: TripletSettings;
  readonly measurement: EpochMeasurement;
  readonly #options: RunOptions;
  readonly #training: TripletTraining;
  readonly #checkpoints = new Map<number, Checkpoint>();
  readonly #embedded = new Map<number, EmbeddedParts>();
  readonly #epochs: EpochRecord[] = [];
  readonly #started = performance.now();
  /** Of the epoch under way: the steps before the stop that this run goes on from. */
  #begun = NO_STEPS;
  #hardestAt = 0;
  #liveNextAt = 0;

  constructor(options: RunOptions) {
    this.#options = options;
    this.settings = options.settings;
    this.measurement = options.measurement;
    this.#training = new TripletTraining(options.dataset.train, options.settings);
  }

  /** Takes the checkpoints of an earlier run with the same settings; training goes on after the last. */
  async resumeFrom(checkpoints: readonly Checkpoint[]): Promise<void> {
    for (const checkpoint of checkpoints) this.#checkpoints.set(checkpoint.epoch, checkpoint);
    for (const { epoch, trained = meansOf(NO_STEPS), begun } of checkpoints) {
      // Who goes on within an epoch ends it first: what was measured there is not yet an epoch's.
      if (begun) this.#begun = begun;
      else await this.#measure(await this.embedded(epoch), { epoch, partial: false, trained });
    }
    this.#training.restore(checkpoints[checkpoints.length - 1]);
  }

  /** Measures given weights as they are, as epoch 0 of a run that trains nothing. */
  async measureWeights(weights: Float32Array): Promise<TripletResult> {
    this.#training.network.setWeights(weights);
    await this.#endEpoch(UNTRAINED);
    return this.#result({ stopped: false, trainingMs: 0 });
  }

  async train(signal: AbortSignal, gate: PauseGate): Promise<TripletResult> {
    if (this.#epochs.length === 0) await this.#endEpoch(UNTRAINED);
    const loop = new EpochLoop({
      ...{ training: this.#training, epochs: this.settings.epochs, signal, gate, onEvent: this.#options.onEvent },
      afterStep: () => this.#look(),
      endEpoch: (ended) => this.#endEpoch(ended),
    });
    return this.#result(await loop.run());
  }

  /** Both samples in the embedding of an epoch; computed again from its weights when not at hand. */
  async embedded(epoch: number): Promise<EmbeddedParts> {
    const kept = this.#embedded.get(epoch);
    if (kept) return kept;
    const embedded = await this.withNetwork(epoch, (network) => this.measurement.embed(network));
    this.#keep(epoch, embedded);
    return embedded;
  }

  /** Runs `use` with the network as it was after an epoch. */
  async withNetwork<T>(epoch: number, use: (network: EmbeddingNetwork) => Promise<T>): Promise<T> {
    const network = this.newNetwork();
    try {
      network.setWeights(this.weightsAt(epoch));
      return await use(network);
    } finally {
      network.dispose();
    }
  }

  /** @throws LabError `not-ready` where the epoch was not trained or not kept */
  weightsAt(epoch: number): Float32Array {
    const checkpoint = this.#checkpoints.get(epoch);
    if (checkpoint) return checkpoint.weights;
    throw new LabError('not-ready', `Epoch ${epoch} has not been trained in this run. Press Run first.`, { epoch });
  }

  newNetwork(): EmbeddingNetwork {
    return new EmbeddingNetwork({ ...this.settings, image: this.#options.dataset.train, random: new SeededRandom(0) });
  }

  dispose(): void {
    this.#training.dispose();
  }

  async #look(): Promise<void> {
    if (performance.now() - this.#hardestAt > HARDEST_EVERY_MS) await this.#showHardest();
    if (performance.now() > this.#liveNextAt) await this.#showLive();
  }

  /** The hardest of some training triplets, as the network sees them at this moment. */
  async #showHardest(): Promise<void> {
    const set = this.#options.dataset.train;
    const triplets = this.#training.tripletsNow(HARDEST_LOOKED_AT);
    const indices = Uint32Array.from(new Set(triplets));
    const embeddings = await this.#training.network.embedImages({ set, indices }, breathe);
    const embedded = { indices, embeddings, size: this.settings.embeddingSize };
    const distances = measureTriplets(triplets, embedded, this.settings.distance);
    const { margin } = this.settings;
    const shown = hardestTriplets(triplets, distances, { set, part: 'train', margin, count: HARDEST_SHOWN });
    this.#options.onEvent({ kind: 'hardest', triplets: shown });
    this.#hardestAt = performance.now();
  }

  /** The validation map's points in the embedding as it is at this moment. */
  async #showLive(): Promise<void> {
    if (this.settings.map !== 'tsne') return;
    const started = performance.now();
    const { samples, mapRows } = this.measurement;
    const selected = { set: samples.validation, indices: mapRows.validation };
    this.#tellLive(await this.#training.network.embedImages(selected, breathe));
    const cost = performance.now() - started;
    this.#liveNextAt = performance.now() + Math.max(LIVE_EVERY_MS, cost / LIVE_SHARE);
  }

  #tellLive(embeddings: Float32Array): void {
    const columns = this.settings.embeddingSize;
    this.#options.onEvent(transferred({ kind: 'live', embeddings, columns }, [embeddings.buffer as ArrayBuffer]));
  }

  async #endEpoch({ epoch, partial, steps }: EndedEpoch<StepRecord>): Promise<boolean> {
    const sums = withSteps(this.#begun, steps);
    this.#begun = NO_STEPS;
    const trained = meansOf(sums);
    this.#options.onEvent({ kind: 'phase', phase: 'measuring' });
    const checkpoint = { epoch, trained, ...(partial && { begun: sums }), ...(await this.#training.state()) };
    this.#checkpoints.set(epoch, checkpoint);
    const embedded = await this.measurement.embed(this.#training.network);
    this.#keep(epoch, embedded);
    await this.#measure(embedded, { epoch, partial, trained });
    if (this.settings.map === 'tsne') this.#tellLive(this.measurement.mapEmbeddings('validation', embedded));
    this.#options.onEvent({ kind: 'checkpoint', checkpoint });
    return true;
  }

  async #measure(embedded: EmbeddedParts, { epoch, partial, trained }: MeasuredEpoch): Promise<void> {
    const record = await this.measurement.measure(embedded, {
      epoch,
      partial,
      mining: this.#training.miningOf(epoch),
      ...trained,
      elapsedMs: performance.now() - this.#started,
    });
    this.#epochs.push(record);
    this.#options.onEvent({ kind: 'epoch', epoch: record });
  }

  #keep(epoch: number, embedded: EmbeddedParts): void {
    this.#embedded.set(epoch, embedded);
    const epochs = [...this.#embedded.keys()].filter((kept) => kept !== 0 && kept !== epoch);
    if (this.#embedded.size > KEPT_EMBEDDINGS) this.#embedded.delete(epochs[0]);
  }

  #result({ stopped, trainingMs }: TrainedEpochs): TripletResult {
    const { dataset, backend, raw, plan } = this.#options;
    const totalMs = performance.now() - this.#started;
    return tripletResult({
      settings: this.settings,
      data: {
        name: dataset.name,
        sha256: dataset.sha256,
        counts: { train: dataset.train.count, test: dataset.test.count },
      },
      backend,
      raw,
      epochs: this.#epochs,
      timings: { stepMs: plan.stepMs, trainingMs, totalMs },
      stopped,
    });
  }
}

/** One after the other, as an unbroken run adds them up: to the last bit. */
function withSteps(sums: StepSums, steps: readonly StepRecord[]): StepSums {
  return steps.reduce(
    (before, { loss, activeShare }) => ({
      steps: before.steps + 1,
      loss: before.loss + loss,
      activeShare: before.activeShare + activeShare,
    }),
    sums,
  );
}

function meansOf({ steps, loss, activeShare }: StepSums): MeasuredEpoch['trained'] {
  if (steps === 0) return { trainLoss: null, trainActiveShare: null };
  return { trainLoss: loss / steps, trainActiveShare: activeShare / steps };
}
