import type { NeighbourScores } from '../../../src/metrics/nearest-neighbours.js';
import type { Part, TripletPhase } from '../../../src/triplet/triplet-events.js';
import type { TripletSettings } from '../../../src/triplet/triplet-settings.js';
import { quantitiesIn } from '../../language/quantities.js';
import type { DataFacts, TrainingTexts } from '../../language/words.js';
import { projectionEnglish } from '../../projection/english.js';
import type { Finding } from './findings.js';
import type { MapMethod } from './state.js';

const { number, percent, duration } = quantitiesIn('en');

/** Four decimals tell .0042 from .0061. */
const loss = (value: number) => number(value, 4);
const share = (value: number) => percent(value, 1);

const epochName = (epoch: number) => (epoch === 0 ? 'before training' : `epoch ${number(epoch)}`);

export interface PlanFacts {
  readonly epochs: number;
  readonly stepsPerEpoch: number;
  readonly triplets: number;
  readonly batchSize: number;
  readonly parameters: number | null;
}

/** At an epoch's end; what is measured while training is not known of one before it. */
interface EpochFacts {
  readonly epoch: number;
  readonly training: number | null;
  readonly validation: number;
}

interface MapFacts {
  readonly points: number;
  readonly method: MapMethod;
  readonly iteration: number;
  readonly iterations: number;
}

export const tripletEnglish = {
  name: 'Triplet loss',
  title: 'Learning distances from triplets',
  task: 'A network places every image so that images of one class lie close together and others farther away. Watch which triplets teach it, and when they stop teaching.',
  /** Epoch 0 is before training. */
  epoch: (epoch: number) => (epoch === 0 ? 'Before training' : `Epoch ${number(epoch)}`),
  findings: 'What the numbers say',
  finding: findingText,
  data: {
    name: (name) => ({ drawn: 'Drawn digits', mnist: 'MNIST', 'fashion-mnist': 'Fashion-MNIST' })[name] ?? name,
    describe: dataText,
    drawnOrigin: 'drawn by this page from the seed',
    chooseHint:
      'IDX files (plain or .gz), a .lab file, or saved weights; or drop them anywhere on the lab. They stay on this computer.',
  },
  plan: {
    describe: planText,
    measured: (stepMs) => `${duration(stepMs)} a step on this computer.`,
    reduced: (asked, used) =>
      `This computer would need long for ${number(asked)} triplets an epoch, so ${number(used)} are used.`,
    useAll: 'Take all of them next time',
  },
  settings: {
    labels: {
      seed: 'Seed',
      source: 'Data',
      backend: 'Backend',
      mining: 'Choice of triplets',
      hardAfter: 'Batch-hard after epoch',
      epochs: 'Epochs',
      triplets: 'Triplets an epoch',
      batchSize: 'Batch size',
      margin: 'Margin α',
      learningRate: 'Learning rate',
      embeddingSize: 'Embedding size',
      distance: 'Distance',
      embedding: 'Embedding length',
      backbone: 'Backbone',
      map: 'Maps at the end',
      perplexity: 'Perplexity',
      mapPoints: 'Points in a map',
    },
    hints: {
      seed: 'The same seed and settings repeat a run.',
      source: 'drawn, mnist, fashion-mnist, or an address.',
      hardAfter: '0 keeps the choice above to the end.',
      batchSize: 'Triplets a step; images a step where triplets are mined.',
      learningRate: 'Of Adam. Too large, and the loss explodes or the net collapses.',
      embeddingSize: 'Numbers that describe an image. With 2, the map is the embedding.',
      distance: 'Squared distances weigh large errors more.',
      embedding: 'Length 1 puts all images on a sphere, as in FaceNet.',
      perplexity: 'How many neighbours t-SNE listens to.',
      mapPoints: 'Sampled evenly from both parts.',
    },
    choices: {
      mining: { random: 'Random', 'semi-hard': 'Semi-hard', 'batch-hard': 'Batch-hard', 'batch-all': 'Batch-all' },
      distance: { squared: 'squared Euclidean', plain: 'Euclidean' },
      embedding: { free: 'free', unit: 'scaled to 1' },
      backbone: { small: 'small', deep: 'deep' },
      map: { tsne: 't-SNE', pca: 'PCA' },
    },
    miningDefinitions: {
      random: 'Anchor, positive and negative are drawn by chance; soon most triplets have loss 0.',
      'semi-hard':
        'For each pair, the nearest negative in the batch that lies beyond the positive; where there is none, the farthest (Schroff et al. 2015, FaceNet, as TensorFlow Addons does it).',
      'batch-hard':
        'For each anchor, the farthest positive and the nearest negative in the batch (Hermans et al. 2017). From the first step it can collapse.',
      'batch-all': 'Every triplet that the batch allows, those with loss 0 included in the mean (Hermans et al. 2017).',
    },
  },
  backbones: {
    title: 'Why not MobileNet?',
    explanation:
      'A deeper backbone has more parameters and takes longer. MobileNetV2 has 2.3 million, made for photographs of 224 × 224 pixels; digits of 28 × 28 do not need them. Measure what a deeper net would cost on this computer before you choose it.',
    measure: 'Measure',
    measuring: 'Measuring a few steps of each…',
    columns: ['Backbone', 'Parameters', 'A step', 'An epoch'],
  },
  status: {
    phases: {
      'starting-backend': 'Starting the backend…',
      'loading-data': 'Loading the data…',
      'warming-up': 'Timing the first steps…',
      training: 'Training',
      measuring: 'Measuring…',
      mapping: 'Drawing maps by t-SNE…',
    },
    progress: ({ done, total, etaMs }) =>
      `step ${number(done)} of ${number(total)}${etaMs === null || done >= total ? '' : ` · about ${duration(etaMs)} left`}`,
    epochOf: (epoch, epochs) => `epoch ${number(epoch)} of ${number(epochs)}`,
    mapping: (iteration: number, iterations: number) =>
      `t-SNE: iteration ${number(iteration)} of ${number(iterations)}`,
    goOn: (epoch) => `Go on from ${epochName(epoch)}`,
    epochDone: (epoch, knn) => `${epochName(epoch)}: ${share(knn)} by ten nearest neighbours.`,
  },
  curves: {
    title: 'Training',
    lossTitle: 'Loss',
    lossAxis: 'loss',
    activeTitle: 'Triplets that still teach',
    activeAxis: 'active triplets',
    stepAxis: 'step',
    step: 'each step',
    training: 'training',
    validation: 'validation',
    marginLine: (margin: number) => `α = ${number(margin)}`,
    lossSummary: ({ epoch, training, validation }: EpochFacts) =>
      `${sentence(epochName(epoch))}: ${training === null ? '' : `training loss ${loss(training)}, `}validation loss ${loss(validation)}.`,
    activeSummary: ({ epoch, training, validation }: EpochFacts) =>
      `${sentence(epochName(epoch))}: ${training === null ? '' : `${share(training)} of the training triplets and `}${share(validation)} of the validation triplets have a loss above 0.`,
    distancesTitle: 'Distances in validation triplets',
    distancesAxis: 'distance',
    countAxis: 'triplets',
    positiveDistance: 'd(a, p), same class',
    negativeDistance: 'd(a, n), other class',
    margin: 'α',
    /** Means over the validation triplets. */
    distancesSummary: ({ epoch, positive, negative }: { epoch: number; positive: number; negative: number }) =>
      `${sentence(epochName(epoch))}: mean distance ${loss(positive)} to the positive and ${loss(negative)} to the negative.`,
    waiting: 'Nothing was trained yet.',
  },
  zones: {
    title: 'Which negatives teach?',
    summary:
      'Seen from the anchor a, the loss max(d(a, p) − d(a, n) + α, 0) is above 0 only while the negative n lies within d(a, p) + α. Nearer than the positive p it is hard, in the ring of width α semi-hard, beyond it easy: an easy negative teaches nothing.',
    hard: 'hard',
    semiHard: 'semi-hard',
    easy: 'easy: loss 0',
  },
  triplets: {
    title: 'The hardest triplets',
    now: 'Of the training triplets at this moment.',
    at: (epoch: number) => `Of the validation triplets, ${epochName(epoch)}.`,
    anchor: 'anchor',
    positive: 'positive',
    negative: 'negative',
    loss: 'loss',
    image: (className: string) => `image of class ${className}`,
  },
  maps: {
    title: 'Maps of the embedding',
    explanation: 'Every point is an image. The maps of all epochs start alike, so you can follow the points.',
    parts: { train: 'Training images', validation: 'Validation images' },
    methods: { pca: 'PCA', tsne: 't-SNE' },
    methodLabel: 'Drawn by',
    mapTitle: (part: Part, epoch: number) => `${part === 'train' ? 'Training' : 'Validation'}, ${epochName(epoch)}`,
    summary: ({ points, method, iteration, iterations }: MapFacts) =>
      method === 'pca'
        ? `${number(points)} images, the two directions of largest variance (PCA).`
        : `${number(points)} images by t-SNE${iteration < iterations ? `, iteration ${number(iteration)} of ${number(iterations)}` : ''}.`,
    kl: 'KL divergence',
    scrub: 'Look back to an epoch',
    play: 'Play',
    pause: 'Pause',
    follow: 'Follow the newest',
    drawTsne: 'Draw this epoch by t-SNE',
    neighboursTitle: 'Nearest neighbours',
    neighboursOfChosen: 'The ten nearest training images to the chosen one, in the embedding (not in the map).',
    neighboursHint: 'Choose a point in a map to see the training images nearest to it.',
    chosen: 'chosen',
  },
  projection: projectionEnglish,
  scores: {
    title: 'How well do neighbours tell the class?',
    columns: ['Embedding', '10-NN accuracy', 'Recall@1', 'Validation loss', 'Active triplets'],
    raw: 'Raw pixels',
    untrained: 'Untrained network',
    sampled: ({ queries, references }: NeighbourScores, { train, test }: { train: number; test: number }) =>
      `Measured on ${number(queries)} of ${number(test)} test images, with neighbours among ${number(references)} of ${number(train)} training images.`,
    explanation:
      '10-NN: the class by a vote of the ten nearest training images. Recall@1: how often the very nearest has the right class.',
  },
  collapse: {
    collapsing: 'The embedding is collapsing',
    collapsed: 'The embedding has collapsed',
    explanation:
      'Every image is mapped to nearly the same point. All distances are then 0, the loss of every triplet is exactly α, and its gradient is 0: the net cannot get out. This is what the hardest triplets do to an untrained network (Hermans et al. 2017).',
    remedy: 'Let it learn from easier triplets first:',
    useRandom: 'Random, run again',
    useSemiHard: 'Semi-hard, run again',
    useHardLater: 'Random for one epoch, then batch-hard',
  },
  draw: {
    title: 'Draw your own',
    explanation:
      'Your drawing is centred and scaled as MNIST’s digits were, and lands in the maps among its neighbours.',
    notYet: 'Press Run first; then the network can place your drawing.',
    vote: (className: string) => `Its ten nearest neighbours vote for ${className}.`,
    neighbours: 'Nearest training images',
  },
  weights: {
    loadHint: 'Saved weights open again: drop the archive on the lab, or its two files together.',
  },
} as const satisfies TrainingTexts<TripletSettings, TripletPhase>;

function sentence(text: string): string {
  return text[0].toUpperCase() + text.slice(1);
}

function dataText({ name, trainCount, testCount, origin, licence }: DataFacts): string {
  const proper = tripletEnglish.data.name(name);
  const counts =
    trainCount === null || testCount === null
      ? ''
      : `: ${number(trainCount)} training and ${number(testCount)} test images`;
  return `${proper}${counts}; ${origin}. Licence: ${licence}.`;
}

function planText({ epochs, stepsPerEpoch, triplets, batchSize, parameters }: PlanFacts): string {
  const net = parameters === null ? 'A convolutional network' : `A network of ${number(parameters)} parameters`;
  return `${net}, ${number(epochs)} × ${number(triplets)} triplets in batches of ${number(batchSize)}: ${number(epochs * stepsPerEpoch)} steps of Adam.`;
}

function findingText(finding: Finding): string {
  switch (finding.kind) {
    case 'untrained':
      return `Already before training, ten nearest neighbours name ${share(finding.knn)} of the test images; guessing would reach ${share(1 / finding.classes)}.`;
    case 'few-active':
      return `By epoch ${number(finding.epoch)} only ${share(finding.share)} of the triplets still teach (${share(finding.first)} in the first): the others have loss 0 and are time spent for nothing.`;
    case 'still-active':
      return `In epoch ${number(finding.epoch)}, ${share(finding.share)} of the mined triplets still teach.`;
    case 'better-than-raw':
      return `After epoch ${number(finding.epoch)}, ten nearest neighbours name ${share(finding.knn)} of the test images, against ${share(finding.raw)} on raw pixels.`;
    case 'worse-than-raw':
      return `After epoch ${number(finding.epoch)}, ten nearest neighbours name ${share(finding.knn)} of the test images: not yet the ${share(finding.raw)} of raw pixels.`;
    case 'overfitting':
      return `The validation loss (${loss(finding.validation)}) is well above the training loss (${loss(finding.training)}): the net knows its training images better than the task.`;
    case 'losses-differ':
      return `The training loss (${loss(finding.training)}) is of mined, harder triplets, the validation loss (${loss(finding.validation)}) of random ones: compare runs by the neighbours, not by the loss.`;
  }
}
