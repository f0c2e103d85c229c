import type { ImageDataset, ImageSet } from '../data/image-set.js';
import { selectImages } from '../data/select-images.js';
import type { NeighbourScores } from '../metrics/nearest-neighbours.js';
import { divergedAfter } from '../networks/diverged-after.js';
import { allIndices, type Breathe } from '../networks/network-outputs.js';
import type { Matrix } from '../projection/matrix.js';
import { SeededRandom } from '../random.js';
import { drawTriplets, type Triplets } from './batches.js';
import { type CollapseSigns, detectCollapse } from './collapse.js';
import type { EmbeddingNetwork } from './embedding-network.js';
import { hardestPairs, type Pair } from './hardest-pairs.js';
import { scoreNeighbours } from './neighbour-scores.js';
import { PcaMaps } from './pca-maps.js';
import { evenSample, measuredImages } from './training-plan.js';
import type { Collapse, EpochRecord, HardestPairViews, MapImages, PairView, Part } from './triplet-events.js';
import type { TripletSettings } from './triplet-settings.js';
import {
  distanceHistogram,
  hardestTriplets,
  imageView,
  lossOf,
  measureTriplets,
  orderedShare,
  type TripletDistances,
} from './validation-triplets.js';

const STREAM = { validation: 3, train: 4 } as const;
const HISTOGRAM_BINS = 30;
const SHOWN_TRIPLETS = 8;

/** Both samples of a measurement, embedded. Rows follow the samples' images. */
export type EmbeddedParts = Readonly<Record<Part, Float32Array>>;

/**
 * Measures a network in the same way after every epoch: on a fixed, even sample of the training part
 * (the references among which neighbours are sought) and of the test part (queries and triplets).
 */
export class EpochMeasurement {
  /** The images measured; `train` are the references, `validation` the queries. */
  readonly samples: Readonly<Record<Part, ImageSet>>;
  /** Where each sample's images stand in their part. */
  readonly indices: Readonly<Record<Part, Uint32Array>>;
  /** Rows of the samples that are drawn in the maps. */
  readonly mapRows: Readonly<Record<Part, Uint32Array>>;
  readonly #settings: TripletSettings;
  readonly #classes: number;
  /** Random ones of each sample, the same after every epoch. */
  readonly #triplets: Readonly<Record<Part, Triplets>>;
  readonly #maps = new PcaMaps();
  #untrainedKnn = 0;
  readonly #breathe: Breathe;

  constructor(dataset: ImageDataset, settings: TripletSettings, breathe: Breathe) {
    const counts = measuredImages(settings, { train: dataset.train.count, test: dataset.test.count });
    const train = evenSample(dataset.train.count, counts.references);
    const validation = evenSample(dataset.test.count, counts.queries);
    this.indices = { train, validation };
    this.samples = { train: selectImages(dataset.train, train), validation: selectImages(dataset.test, validation) };
    this.mapRows = {
      train: evenSample(train.length, settings.mapPoints),
      validation: evenSample(validation.length, settings.mapPoints),
    };
    this.#settings = settings;
    this.#classes = dataset.classNames.length;
    this.#breathe = breathe;
    const drawn = (sample: ImageSet, stream: number) =>
      drawTriplets(sample, validation.length, new SeededRandom(settings.seed).fork(stream));
    this.#triplets = {
      train: drawn(this.samples.train, STREAM.train),
      validation: drawn(this.samples.validation, STREAM.validation),
    };
  }

  /** The pictures of a map's points, to be handed over once. */
  mapImages(part: Part): MapImages {
    const rows = this.mapRows[part];
    const sample = this.samples[part];
    const images = selectImages(sample, rows);
    const indices = rows.map((row) => this.indices[part][row]);
    return { indices, labels: images.labels, pixels: images.pixels };
  }

  /** What the pixels alone tell: the score that an embedding has to beat. */
  rawPixelScores(): Promise<NeighbourScores> {
    return this.#score({ train: pixelRows(this.samples.train), validation: pixelRows(this.samples.validation) });
  }

  async embed(network: EmbeddingNetwork): Promise<EmbeddedParts> {
    const embedded = (set: ImageSet) => network.embedImages({ set, indices: allIndices(set) }, this.#breathe);
    return { train: await embedded(this.samples.train), validation: await embedded(this.samples.validation) };
  }

  /** @throws LabError `training-diverged` where the last step has made weights that embed nothing any more */
  async measure(embedded: EmbeddedParts, training: TrainingSummary): Promise<EpochRecord> {
    const { margin, learningRate } = this.#settings;
    const distances = this.#distances('validation', embedded);
    const { loss, error, activeShare } = lossOf(distances, margin);
    const isMeasured = Number.isFinite(loss) && Object.values(embedded).every((rows) => rows.every(Number.isFinite));
    if (!isMeasured) throw divergedAfter(training.epoch, learningRate);
    const shown = { set: this.samples.validation, part: 'validation', margin, count: SHOWN_TRIPLETS } as const;
    const neighbours = await this.#score(embedded);
    return {
      ...training,
      validationLoss: loss,
      validationActiveShare: activeShare,
      distances: distanceHistogram(distances, HISTOGRAM_BINS),
      hardest: hardestTriplets(this.#triplets.validation, distances, shown),
      neighbours,
      alike: { train: lossOf(this.#distances('train', embedded), margin), validation: { loss, error } },
      ordered: orderedShare(distances),
      pairs: this.#pairs(embedded),
      collapse: this.#collapseOf(training.epoch, { margin, distance: mean(distances.negative), knn: neighbours.knn }),
      maps: this.#maps.draw(
        { train: this.#mapMatrix('train', embedded), validation: this.#mapMatrix('validation', embedded) },
        training.epoch,
      ),
    };
  }

  /** Of the random triplets of a part. */
  #distances(part: Part, embedded: EmbeddedParts): TripletDistances {
    const { embeddingSize: size, distance } = this.#settings;
    const rows = { indices: allIndices(this.samples[part]), embeddings: embedded[part], size };
    return measureTriplets(this.#triplets[part], rows, distance);
  }

  #pairs(embedded: EmbeddedParts): HardestPairViews | null {
    const { embeddingSize: size, distance } = this.#settings;
    const values = this.mapEmbeddings('validation', embedded);
    const rows = this.mapRows.validation;
    const labels = Uint8Array.from(rows, (row) => this.samples.validation.labels[row]);
    const pairs = hardestPairs({ values, labels, size }, distance);
    const view = (row: number) => imageView(this.samples.validation, rows[row]);
    const seen = ({ rows: [a, b], distance: apart }: Pair): PairView => ({
      images: [view(a), view(b)],
      distance: apart,
    });
    return pairs && { ...pairs, images: rows.length, positive: seen(pairs.positive), negative: seen(pairs.negative) };
  }

  /** Against the untrained network, which is measured first. */
  #collapseOf(epoch: number, signs: Pick<CollapseSigns, 'margin' | 'distance' | 'knn'>): Collapse {
    if (epoch === 0) this.#untrainedKnn = signs.knn;
    return detectCollapse({ ...signs, untrainedKnn: this.#untrainedKnn, classes: this.#classes });
  }

  /** The embeddings of a map's points: points × embedding size. */
  mapEmbeddings(part: Part, embedded: EmbeddedParts): Float32Array {
    return takeRows(embedded[part], this.mapRows[part], this.#settings.embeddingSize);
  }

  #mapMatrix(part: Part, embedded: EmbeddedParts): Matrix {
    const data = this.mapEmbeddings(part, embedded);
    return { data, rows: this.mapRows[part].length, columns: this.#settings.embeddingSize };
  }

  /** The pixels of a map's points: points × pixels, 0 … 1. */
  mapPixels(part: Part): Float32Array {
    return pixelRows(selectImages(this.samples[part], this.mapRows[part]));
  }

  #score(rows: EmbeddedParts): Promise<NeighbourScores> {
    const { train, validation } = this.samples;
    return scoreNeighbours(
      { values: rows.train, labels: train.labels },
      { values: rows.validation, labels: validation.labels },
      { classes: this.#classes, breathe: this.#breathe },
    );
  }
}

/** What the training itself knows of an epoch. */
export type TrainingSummary = Pick<
  EpochRecord,
  'epoch' | 'partial' | 'mining' | 'trainLoss' | 'trainActiveShare' | 'elapsedMs'
>;

function mean(values: Float32Array): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function pixelRows(set: ImageSet): Float32Array {
  return Float32Array.from(set.pixels, (value) => value / 255);
}

function takeRows(matrix: Float32Array, rows: Uint32Array, columns: number): Float32Array {
  const taken = new Float32Array(rows.length * columns);
  rows.forEach((row, i) => {
    taken.set(matrix.subarray(row * columns, (row + 1) * columns), i * columns);
  });
  return taken;
}
