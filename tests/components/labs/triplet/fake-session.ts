import { drawDigits } from '../../../../src/data/drawn-digits.js';
import { LabError } from '../../../../src/errors.js';
import type { NeighbourScores } from '../../../../src/metrics/nearest-neighbours.js';
import { SeededRandom } from '../../../../src/random.js';
import { embeddingLayers } from '../../../../src/triplet/backbones.js';
import type {
  BackboneCost,
  Collapse,
  DataDescription,
  EmbeddingMap,
  EpochRecord,
  ImageView,
  Neighbour,
  Part,
  PlacedDrawing,
  StepRecord,
  TrainingPlan,
  TripletResult,
  TripletView,
} from '../../../../src/triplet/triplet-events.js';
import { tripletResult } from '../../../../src/triplet/triplet-result.js';
import { defaultTripletSettings, type TripletSettings } from '../../../../src/triplet/triplet-settings.js';
import type { TripletConnection } from '../../../../workers/client/sessions.js';
import type { MapRequest, OnTripletEvent, TripletRequest } from '../../../../workers/protocols/triplet.js';

export interface FakeOptions {
  /** Milliseconds between two steps; 0 when left out. */
  readonly stepMs?: number;
  readonly points?: number;
  readonly stepsPerEpoch?: number;
  readonly collapse?: Collapse;
  /** Ends training with an error after so many epochs. */
  readonly failAfterEpoch?: number;
  /** Triplets that the machine can afford. */
  readonly affordable?: number;
}

/** What the page asked, in order. */
export interface FakeConnection extends TripletConnection {
  readonly asked: readonly string[];
  readonly requests: readonly TripletRequest[];
}

const RAW: NeighbourScores = { knn: 0.9665, recallAt1: 0.9691, queries: 2000, references: 5000 };
const KNN = [0.9372, 0.9848, 0.9861, 0.9874, 0.9882, 0.9887];
const ACTIVE = [1, 0.081, 0.024, 0.016, 0.012, 0.0095];
const TRAINING_LOSS = [0.3646, 0.0323, 0.0099, 0.0071, 0.005, 0.0042];
const VALIDATION_LOSS = [0.3646, 0.0106, 0.0089, 0.0077, 0.0066, 0.0061];

const at = (values: readonly number[], epoch: number) => values[Math.min(epoch, values.length - 1)];

/**
 * A session that trains nothing: events like those of a run on MNIST (the numbers are PyTorch's), made
 * from a seed. For looking at the element, and for tests that need no network.
 */
export function fakeSession(options: FakeOptions = {}): FakeConnection {
  const digits = drawDigits({ seed: 3, train: options.points ?? 200, test: options.points ?? 200 });
  const asked: string[] = [];
  const requests: TripletRequest[] = [];
  let gate: Promise<void> = Promise.resolve();
  let open = () => {};
  const data = describe(digits, options.points ?? 200);

  async function train(request: TripletRequest, signal: AbortSignal, onEvent: OnTripletEvent): Promise<TripletResult> {
    asked.push('train');
    requests.push(request);
    const { settings } = request;
    const backend = { name: 'wasm', reason: 'software-gpu', adapter: '' } as const;
    onEvent({ kind: 'phase', phase: 'starting-backend' });
    onEvent({ kind: 'backend', backend });
    onEvent({ kind: 'phase', phase: 'loading-data' });
    onEvent({ kind: 'loading', doneBytes: 5_000_000, totalBytes: 11_000_000 });
    onEvent({ kind: 'phase', phase: 'warming-up' });
    const plan = planOf(request, options);
    onEvent({ kind: 'plan', plan });
    onEvent({ kind: 'data', data });
    onEvent({ kind: 'raw', raw: RAW });
    const epochs: EpochRecord[] = [];
    const measure = (epoch: number, partial: boolean) => {
      const record = epochRecord({ epoch, partial, settings, data, collapse: options.collapse ?? 'none' });
      epochs.push(record);
      onEvent({ kind: 'epoch', epoch: record });
      if (settings.map === 'tsne') onEvent({ kind: 'live', ...liveEmbeddings(epoch, data) });
      const step = epoch * plan.stepsPerEpoch;
      onEvent({ kind: 'checkpoint', checkpoint: { epoch, step, weights: new Float32Array(4), optimizer: null } });
    };
    const resumed = request.resume?.at(-1)?.epoch ?? -1;
    if (resumed < 0) measure(0, false);
    else for (const { epoch } of request.resume ?? []) measure(epoch, false);
    for (let epoch = Math.max(1, resumed + 1); epoch <= plan.epochs && !signal.aborted; epoch++) {
      onEvent({ kind: 'phase', phase: 'training' });
      for (let i = 1; i <= plan.stepsPerEpoch && !signal.aborted; i++) {
        await new Promise((resolve) => setTimeout(resolve, options.stepMs ?? 0));
        await Promise.race([gate, new Promise((resolve) => signal.addEventListener('abort', resolve))]);
        const step = (epoch - 1) * plan.stepsPerEpoch + i;
        onEvent({ kind: 'steps', steps: [stepRecord(step, epoch, settings, options.collapse)] });
        if (i % 10 === 1) onEvent({ kind: 'hardest', triplets: tripletsOf(data, epoch, 'train') });
      }
      if (signal.aborted) break;
      onEvent({ kind: 'phase', phase: 'measuring' });
      measure(epoch, false);
      if (options.failAfterEpoch === epoch) throw new LabError('backend-lost', 'The device was lost (test).');
    }
    return tripletResult({
      settings: { ...settings, triplets: plan.triplets },
      data: { name: data.name, sha256: data.sha256, counts: { train: data.trainCount, test: data.testCount } },
      ...{ backend, raw: RAW, epochs },
      timings: { stepMs: plan.stepMs, trainingMs: 1000, totalMs: 1200 },
      stopped: signal.aborted,
    });
  }

  return {
    asked,
    requests,
    train,
    end: () => {
      asked.push('end');
    },
    prepare: async (request, _signal, onEvent) => {
      asked.push('prepare');
      requests.push(request);
      onEvent({ kind: 'data', data });
      onEvent({ kind: 'raw', raw: RAW });
      return RAW;
    },
    map: async (request, _signal, onEvent) => {
      asked.push(`map ${request.part} ${request.epoch}`);
      const map = tsneMap(data, request);
      onEvent({ kind: 'map', map });
      return map;
    },
    pause: async () => {
      asked.push('pause');
      gate = new Promise((resolve) => {
        open = resolve;
      });
    },
    resume: async () => {
      asked.push('resume');
      open();
      gate = Promise.resolve();
    },
    neighbours: async (part, index, epoch) => {
      asked.push(`neighbours ${part} ${index} ${epoch}`);
      return neighboursOf(data, data.mapImages[part].labels[index]);
    },
    activations: async (index, epoch) => {
      return { epoch, index, layers: layerSizes().map((size) => fakeActivations(size, index)) };
    },
    placeDrawing: async (_drawing, epoch, map): Promise<PlacedDrawing> => {
      asked.push(`drawing ${map.part} ${epoch}`);
      return { neighbours: neighboursOf(data, 4), vote: 4, position: [map.positions[0], map.positions[1]] };
    },
    measureBackbones: async (): Promise<readonly BackboneCost[]> => [
      { backbone: 'small', parameters: 64_064, stepMs: 43, epochMs: 3400 },
      { backbone: 'deep', parameters: 688_000, stepMs: 410, epochMs: 32_400 },
    ],
    saveNetwork: async () => ({ modelJson: '{}', weights: new ArrayBuffer(8) }),
    loadNetwork: async (request, _network, signal, onEvent) => {
      asked.push('load');
      return train({ ...request, settings: { ...request.settings, epochs: 0 } }, signal, onEvent);
    },
    memory: async () => ({ tensors: 0, bytes: 0 }),
  };
}

/** What each layer of the small network hands on. */
function layerSizes(): number[] {
  const layers = embeddingLayers({ height: 28, width: 28, channels: 1 }, defaultTripletSettings);
  return layers.map(({ output: { height, width, channels } }) => height * width * channels);
}

function fakeActivations(size: number, seed: number): Float32Array {
  const random = new SeededRandom(seed + 1);
  return Float32Array.from({ length: size }, () => Math.max(0, random.normal()));
}

function describe(digits: ReturnType<typeof drawDigits>, points: number): DataDescription {
  const images = (part: typeof digits.train) => ({
    indices: Uint32Array.from({ length: points }, (_, i) => i),
    labels: part.labels,
    pixels: part.pixels,
  });
  return {
    name: 'mnist',
    origin: 'The MNIST database, Y. LeCun, C. Cortes, C. Burges, http://yann.lecun.com/exdb/mnist/',
    licence: 'CC BY-SA 3.0 (as stated by mirrors; the original page names none)',
    sha256: 'fake',
    classNames: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
    ...{ trainCount: 60_000, testCount: 10_000, height: 28, width: 28, channels: 1 },
    mapImages: { train: images(digits.train), validation: images(digits.test) },
  };
}

function planOf({ settings, adapt }: TripletRequest, { stepsPerEpoch, affordable }: FakeOptions): TrainingPlan {
  const triplets = adapt ? Math.min(settings.triplets, affordable ?? settings.triplets) : settings.triplets;
  return {
    epochs: settings.epochs,
    stepsPerEpoch: stepsPerEpoch ?? Math.ceil(triplets / settings.batchSize),
    triplets,
    askedTriplets: settings.triplets,
    stepMs: 43,
    parameters: 64_064,
  };
}

function stepRecord(step: number, epoch: number, settings: TripletSettings, collapse?: Collapse): StepRecord {
  const noise = new SeededRandom(step).next();
  const fallen = collapse && collapse !== 'none';
  return {
    ...{ step, epoch, mining: settings.mining },
    loss: fallen ? 0.4 : at(TRAINING_LOSS, epoch) * (0.5 + noise) + 0.3 * Math.exp(-step / 9),
    activeShare: fallen ? 1 : Math.min(1, at(ACTIVE, epoch) * (0.5 + noise) + Math.exp(-step / 12)),
    ...{ positiveDistance: 0.4, negativeDistance: 3, spread: fallen ? 0.001 : 0.4 },
  };
}

interface EpochFacts {
  readonly epoch: number;
  readonly partial: boolean;
  readonly settings: TripletSettings;
  readonly data: DataDescription;
  readonly collapse: Collapse;
}

function epochRecord({ epoch, partial, settings, data, collapse }: EpochFacts): EpochRecord {
  const fallen = epoch > 0 && collapse !== 'none';
  const knn = fallen ? 0.1135 : at(KNN, epoch);
  return {
    ...{ epoch, partial, mining: settings.mining },
    trainLoss: epoch === 0 ? null : fallen ? 0.4 : at(TRAINING_LOSS, epoch),
    trainActiveShare: epoch === 0 ? null : fallen ? 1 : at(ACTIVE, epoch),
    validationLoss: fallen ? 0.4 : at(VALIDATION_LOSS, epoch),
    validationActiveShare: fallen ? 1 : at(ACTIVE, epoch),
    distances: histogram(epoch),
    hardest: tripletsOf(data, epoch, 'validation'),
    neighbours: { ...RAW, knn, recallAt1: knn - 0.003 },
    alike: {
      train: { loss: at(TRAINING_LOSS, epoch), error: 0.001 },
      validation: { loss: at(VALIDATION_LOSS, epoch), error: 0.001 },
    },
    ordered: fallen ? 0.5 : 1 - at(ACTIVE, epoch) / 4,
    pairs: {
      images: data.mapImages.validation.labels.length,
      positive: { images: [imageOf(data, 'validation', 0), imageOf(data, 'validation', 1)], distance: 4.2 },
      negative: {
        images: [imageOf(data, 'validation', 2), imageOf(data, 'validation', 3)],
        distance: 0.9 / (epoch + 1),
      },
      ordered: 0.3,
    },
    collapse: fallen ? collapse : 'none',
    maps: { train: pcaMap(data, 'train', epoch), validation: pcaMap(data, 'validation', epoch) },
    elapsedMs: 1000 * epoch,
  };
}

function histogram(epoch: number) {
  const edges = Array.from({ length: 31 }, (_, i) => i * 0.2);
  const bell = (middle: number, width: number) =>
    edges.slice(1).map((edge) => Math.round(120 * Math.exp(-(((edge - 0.1 - middle) / width) ** 2))));
  return { edges, positive: bell(0.5, 0.4), negative: bell(0.8 + epoch * 0.6, 0.5 + epoch * 0.15) };
}

/** Classes on a ring that tightens with the epochs. */
function positions(data: DataDescription, part: Part, epoch: number): Float32Array {
  const random = new SeededRandom(part === 'train' ? 1 : 2);
  const spread = 0.9 / (1 + 1.6 * epoch);
  const flat: number[] = [];
  for (const label of data.mapImages[part].labels) {
    const angle = (label / 10) * 2 * Math.PI;
    flat.push(Math.cos(angle) + spread * random.normal(), Math.sin(angle) + spread * random.normal());
  }
  return Float32Array.from(flat);
}

function pcaMap(data: DataDescription, part: Part, epoch: number): EmbeddingMap {
  const counted = { iteration: 0, iterations: 0, klDivergence: null };
  return { part, epoch, method: 'pca', positions: positions(data, part, epoch), ...counted };
}

function tsneMap(data: DataDescription, { part, epoch, iterations }: MapRequest): EmbeddingMap {
  const counted = { iteration: iterations, iterations, klDivergence: 0.81 };
  return { part, epoch, method: 'tsne', positions: positions(data, part, epoch).map((x) => 30 * x), ...counted };
}

function imageOf(data: DataDescription, part: Part, index: number): ImageView {
  const { labels, pixels } = data.mapImages[part];
  return { index, label: labels[index], pixels: pixels.subarray(index * 784, (index + 1) * 784) };
}

function tripletsOf(data: DataDescription, epoch: number, part: Part): TripletView[] {
  const { labels } = data.mapImages[part];
  return Array.from({ length: 6 }, (_, i) => {
    const anchor = epoch * 7 + i;
    const positive = labels.indexOf(labels[anchor], anchor + 1);
    const negative = labels.findIndex((label, index) => index > i && label !== labels[anchor]);
    const [positiveDistance, negativeDistance] = [1.9 - 0.2 * i, 0.7 + 0.1 * i];
    return {
      part,
      anchor: imageOf(data, part, anchor),
      positive: imageOf(data, part, Math.max(0, positive)),
      negative: imageOf(data, part, negative),
      ...{ positiveDistance, negativeDistance, loss: positiveDistance - negativeDistance + 0.4 },
    };
  });
}

function neighboursOf(data: DataDescription, label: number): Neighbour[] {
  const found = [...data.mapImages.train.labels.keys()].filter((i) => data.mapImages.train.labels[i] === label);
  return found
    .slice(0, 10)
    .map((index, i) => ({ ...imageOf(data, 'train', index), part: 'train', distance: 0.08 + 0.03 * i }));
}

/** The validation map's points, their classes a little farther apart with every epoch. */
function liveEmbeddings(epoch: number, { mapImages }: DataDescription): { embeddings: Float32Array; columns: number } {
  const { labels } = mapImages.validation;
  const random = new SeededRandom(epoch + 1);
  const embeddings = Float32Array.from(
    { length: labels.length * 4 },
    (_, i) => random.normal() + epoch * ((labels[i >> 2] + (i & 3)) % 4),
  );
  return { embeddings, columns: 4 };
}
