import type { BackendChoice } from '../../src/backend-choice.js';
import { breathe } from '../../src/breathe.js';
import { imageFacts } from '../../src/data/image-facts.js';
import type { ImageDataset } from '../../src/data/image-set.js';
import { LabError } from '../../src/errors.js';
import { type NeighbourScores, nearest, voteOf } from '../../src/metrics/nearest-neighbours.js';
import type { StepCost } from '../../src/run-events.js';
import { embeddingLayers } from '../../src/triplet/backbones.js';
import { usableClasses } from '../../src/triplet/batches.js';
import { embedDrawing, positionAmong } from '../../src/triplet/drawing.js';
import { EpochMeasurement } from '../../src/triplet/epoch-measurement.js';
import { layerActivations } from '../../src/triplet/layer-activations.js';
import { readNetwork, type SavedNetwork, saveNetwork } from '../../src/triplet/saved-network.js';
import { affordableTriplets, anchorsPerStep } from '../../src/triplet/training-plan.js';
import type {
  BackboneCost,
  DataDescription,
  EmbeddingMap,
  LayerActivations,
  Neighbour,
  Part,
  PlacedDrawing,
  TrainingPlan,
  TripletEvent,
  TripletResult,
} from '../../src/triplet/triplet-events.js';
import type { TripletSettings } from '../../src/triplet/triplet-settings.js';
import { TripletTraining } from '../../src/triplet/triplet-training.js';
import { type StudiedImages, withheldClasses } from '../../src/triplet/unseen-classes.js';
import { imageView } from '../../src/triplet/validation-triplets.js';
import type { MapRequest, OnTripletEvent, TripletRequest, TripletSession } from '../protocols/triplet.js';
import { mapEmbeddings } from './embedding-map.js';
import type { LabCall } from './loaded-data.js';
import { LoadedImages } from './loaded-images.js';
import { NetworkSession } from './network-session.js';
import { timeSteps } from './time-steps.js';
import { TripletRun } from './triplet-run.js';

const SHOWN_NEIGHBOURS = 10;

/** The raw pixels' scores, which stay the same for the same samples of the same data. */
interface RawScores {
  readonly key: string;
  readonly scores: NeighbourScores;
}

/** The work behind `<triplet-demo>`; lives in the lab's worker. */
export class TripletWorkerSession extends NetworkSession implements TripletSession {
  readonly #images = new LoadedImages();
  #raw: RawScores | null = null;
  #run: TripletRun | null = null;

  async prepare(request: TripletRequest, signal: AbortSignal, onEvent: OnTripletEvent): Promise<NeighbourScores> {
    await this.#start({ request, signal, onEvent });
    const studied = await this.#study({ request, signal, onEvent });
    return this.#describe(studied, new EpochMeasurement(studied.measured, request.settings, breathe), onEvent);
  }

  async train(request: TripletRequest, signal: AbortSignal, onEvent: OnTripletEvent): Promise<TripletResult> {
    const backend = await this.#start({ request, signal, onEvent });
    const studied = await this.#study({ request, signal, onEvent });
    onEvent({ kind: 'phase', phase: 'warming-up' });
    const plan = await this.backend.guard(makePlan(studied.taught, request, signal));
    onEvent({ kind: 'plan', plan });
    const settings = { ...request.settings, triplets: plan.triplets };
    const measurement = new EpochMeasurement(studied.measured, settings, breathe);
    const raw = await this.#describe(studied, measurement, onEvent);
    const run = this.#newRun({ dataset: studied.taught, measurement, settings, backend, raw, plan, onEvent });
    if (request.resume?.length) await this.backend.guard(run.resumeFrom(request.resume));
    this.gate.open();
    return this.backend.guard(run.train(signal, this.gate));
  }

  async map(request: MapRequest, signal: AbortSignal, onEvent: OnTripletEvent): Promise<EmbeddingMap> {
    const run = this.#current();
    const embedded = await this.backend.guard(run.embedded(request.epoch));
    return mapEmbeddings(run.measurement, embedded, { request, signal, onEvent });
  }

  async neighbours(part: Part, index: number, epoch: number): Promise<readonly Neighbour[]> {
    const run = this.#current();
    const embedded = await this.backend.guard(run.embedded(epoch));
    const size = run.settings.embeddingSize;
    const row = run.measurement.mapRows[part][index];
    const query = embedded[part].subarray(row * size, (row + 1) * size);
    return neighboursOf(run, embedded.train, { query, leaveOut: part === 'train' ? row : null });
  }

  async activations(index: number, epoch: number): Promise<LayerActivations> {
    const run = this.#current();
    const { samples, mapRows } = run.measurement;
    const row = mapRows.validation[index];
    const passed = run.withNetwork(epoch, (network) => layerActivations(network, samples.validation, row));
    return { epoch, index, layers: await this.backend.guard(passed) };
  }

  async placeDrawing(drawing: Uint8Array, epoch: number, map: EmbeddingMap): Promise<PlacedDrawing> {
    const run = this.#current();
    const embedded = await this.backend.guard(run.embedded(epoch));
    const { train } = this.#images.current;
    const embedding = run.withNetwork(epoch, (network) => embedDrawing(network, drawing, train));
    const query = await this.backend.guard(embedding);
    const neighbours = neighboursOf(run, embedded.train, { query, leaveOut: null });
    const points = run.measurement.mapEmbeddings(map.part, embedded);
    return {
      neighbours,
      vote: voteOf(
        neighbours.map(({ label }) => label),
        this.#images.current.classNames.length,
      ),
      position: positionAmong(query, points, map.positions),
    };
  }

  async measureBackbones(request: TripletRequest, signal: AbortSignal): Promise<readonly BackboneCost[]> {
    await this.#start({ request, signal, onEvent: () => {} });
    const dataset = await this.#images.read({ request, signal, onEvent: () => {} });
    const costs: BackboneCost[] = [];
    for (const backbone of ['small', 'deep'] as const) {
      const settings: TripletSettings = { ...request.settings, backbone };
      const training = new TripletTraining(dataset.train, settings);
      const cost = await this.backend.guard(timeSteps(training, signal));
      costs.push({ backbone, ...cost, epochMs: cost.stepMs * training.stepsPerEpoch });
    }
    return costs;
  }

  async saveNetwork(epoch: number): Promise<SavedNetwork> {
    const run = this.#current();
    const layers = embeddingLayers(this.#images.current.train, run.settings);
    return saveNetwork(layers, run.weightsAt(epoch), { image: this.#images.current.train, settings: run.settings });
  }

  async loadNetwork(
    request: TripletRequest,
    network: SavedNetwork,
    signal: AbortSignal,
    onEvent: OnTripletEvent,
  ): Promise<TripletResult> {
    const backend = await this.#start({ request, signal, onEvent });
    const studied = await this.#study({ request, signal, onEvent });
    const { settings } = request;
    const weights = readNetwork(network, embeddingLayers(studied.taught.train, settings));
    const measurement = new EpochMeasurement(studied.measured, settings, breathe);
    const raw = await this.#describe(studied, measurement, onEvent);
    const plan = planOf(studied.taught, settings, { stepMs: 0, parameters: weights.length });
    const run = this.#newRun({ dataset: studied.taught, measurement, settings, backend, raw, plan, onEvent });
    return this.backend.guard(run.measureWeights(weights));
  }

  dispose(): void {
    this.#run?.dispose();
  }

  /** The backend, chosen by steps of the network of these settings where there is a choice. */
  #start(call: LabCall<TripletSettings, TripletEvent>): Promise<BackendChoice> {
    const { settings } = call.request;
    const { backbone, embeddingSize, mining, batchSize } = settings;
    return this.startBackend(settings.backend, call.onEvent, {
      network: ['triplet', backbone, embeddingSize, mining, batchSize].join(' '),
      prepare: async () => {
        const { taught } = await this.#study(call);
        return () => new TripletTraining(taught.train, settings);
      },
    });
  }

  /** Tells which data will be used and how, and what the pixels alone are worth. */
  async #describe(
    { measured, unseen }: StudiedImages,
    measurement: EpochMeasurement,
    onEvent: OnTripletEvent,
  ): Promise<NeighbourScores> {
    onEvent({ kind: 'data', data: { ...describeData(measured, measurement), unseen } });
    const { train, validation } = measurement.samples;
    const key = `${measured.sha256} ${unseen} ${train.count} ${validation.count}`;
    if (this.#raw?.key !== key) {
      onEvent({ kind: 'phase', phase: 'measuring' });
      this.#raw = { key, scores: await this.backend.guard(measurement.rawPixelScores()) };
    }
    onEvent({ kind: 'raw', raw: this.#raw.scores });
    return this.#raw.scores;
  }

  async #study(call: LabCall<TripletSettings, TripletEvent>): Promise<StudiedImages> {
    return withheldClasses(await this.#images.read(call), call.request.settings);
  }

  #newRun(options: ConstructorParameters<typeof TripletRun>[0]): TripletRun {
    this.#run?.dispose();
    this.#run = new TripletRun(options);
    return this.#run;
  }

  #current(): TripletRun {
    if (this.#run) return this.#run;
    throw new LabError('not-ready', 'There is no trained network yet. Press Run first.');
  }
}

async function makePlan(dataset: ImageDataset, request: TripletRequest, signal: AbortSignal): Promise<TrainingPlan> {
  const { settings } = request;
  const cost = await timeSteps(new TripletTraining(dataset.train, settings), signal);
  const anchors = anchorsPerStep(settings, usableClasses(dataset.train).length);
  const triplets = request.adapt ? affordableTriplets(settings, { stepMs: cost.stepMs, anchors }) : settings.triplets;
  return { ...planOf(dataset, { ...settings, triplets }, cost), askedTriplets: settings.triplets };
}

function planOf({ train }: ImageDataset, settings: TripletSettings, cost: StepCost): TrainingPlan {
  const { epochs, triplets } = settings;
  const stepsPerEpoch = Math.ceil(triplets / anchorsPerStep(settings, usableClasses(train).length));
  return { epochs, stepsPerEpoch, triplets, askedTriplets: triplets, ...cost };
}

function describeData(dataset: ImageDataset, measurement: EpochMeasurement): DataDescription {
  const { train, test } = dataset;
  return {
    ...imageFacts(dataset, train),
    ...{ trainCount: train.count, testCount: test.count },
    mapImages: { train: measurement.mapImages('train'), validation: measurement.mapImages('validation') },
  };
}

function neighboursOf(
  run: TripletRun,
  references: Float32Array,
  { query, leaveOut }: { query: Float32Array; leaveOut: number | null },
): Neighbour[] {
  const { samples, indices } = run.measurement;
  const matrix = { data: references, rows: samples.train.count, columns: run.settings.embeddingSize };
  const found = nearest(matrix, query, { k: SHOWN_NEIGHBOURS, leaveOut });
  return Array.from(found.indices, (row, i) => ({
    ...imageView(samples.train, row),
    index: indices.train[row],
    part: 'train',
    distance: found.distances[i],
  }));
}
