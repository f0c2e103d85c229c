import type { Interval } from '../../../src/metrics/intervals.js';
import type { NeighbourScores } from '../../../src/metrics/nearest-neighbours.js';
import type { BatchLayout } from '../../../src/triplet/batch-layout.js';
import type { CollapseCause } from '../../../src/triplet/collapse.js';
import type { RunsVerdict } from '../../../src/triplet/run-comparison.js';
import type { Part, TripletPhase } from '../../../src/triplet/triplet-events.js';
import type { Mining, TripletSettings } from '../../../src/triplet/triplet-settings.js';
import { pictureSettingsEnglish } from '../../lab/pictures/setting-texts.js';
import { quantitiesIn } from '../../language/quantities.js';
import type { DataFacts, TrainingTexts } from '../../language/words.js';
import { projectionEnglish } from '../../projection/english.js';
import type { Finding } from './findings.js';
import { networkEnglish } from './network/english.js';
import { orderEnglish } from './order/english.js';
import type { MapMethod } from './state.js';
import { tripletStoryEnglish } from './story/english.js';

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
  readonly mining: Mining;
  /** The batches from which triplets are mined; null where none are. */
  readonly mined: BatchLayout | null;
}

export interface CollapseFacts {
  /** False while it is on the way. */
  readonly complete: boolean;
  /** Mean d(a, n) of the validation triplets. */
  readonly distance: number;
  readonly margin: number;
  readonly knn: number;
  /** The same before training. */
  readonly untrained: number;
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
  ...tripletStoryEnglish,
  ...networkEnglish,
  ...orderEnglish,
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
      'Pictures in a folder for each class (or a zip of it), IDX, CIFAR-10 or MedMNIST files, a .lab file, or saved weights; or drop them anywhere on the lab. They stay on this computer.',
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
      ...pictureSettingsEnglish.labels,
      unseenClasses: 'Classes kept from training',
      mining: 'Choice of triplets',
      hardAfter: 'Batch-hard after epoch',
      warmUp: 'Semi-hard epochs before batch-hard',
      imagesPerClass: 'Images of each class (K)',
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
      unseenClasses: 'Scores and maps are then of these classes alone, which the net has never seen.',
      hardAfter: 'After random or semi-hard ones; 0 keeps the choice above to the end.',
      warmUp: 'For batch-hard: 0 takes the hardest from the first step, and the net collapses.',
      imagesPerClass:
        'In a batch from which triplets are mined: P classes × K. The more, the harder the hardest. 0: 4 for batch-hard, else as many as there is room for.',
      batchSize: 'Triplets a step; where triplets are mined, images a step at most.',
      learningRate: 'Of Adam. Too large, and the loss explodes or the net collapses.',
      embeddingSize: 'Numbers that describe an image. With 2, the map is the embedding.',
      distance: 'Squared distances weigh large errors more.',
      embedding: 'Length 1 puts all images on a sphere, as in FaceNet.',
      perplexity: 'How many neighbours t-SNE listens to.',
      mapPoints: 'Sampled evenly from both parts.',
    },
    choices: {
      ...pictureSettingsEnglish.choices,
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
        'For each anchor, the farthest positive and the nearest negative in the batch (Hermans et al. 2017). An untrained net collapses under them, so it begins with semi-hard ones.',
      'batch-all': 'Every triplet that the batch allows, those with loss 0 included in the mean (Hermans et al. 2017).',
    },
  },
  status: {
    phases: {
      'starting-backend': 'Starting the backend…',
      'loading-data': 'Preparing the data…',
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
    partLabel: 'Images',
    parts: { train: 'Training images', validation: 'Validation images' },
    methods: { pca: 'PCA', tsne: 't-SNE' },
    methodLabel: 'Drawn by',
    mapTitle: (part: Part, epoch: number) => `${part === 'train' ? 'Training' : 'Validation'}, ${epochName(epoch)}`,
    summary: ({ points, method, iteration, iterations }: MapFacts) =>
      method === 'pca'
        ? `${number(points)} images, the two directions of largest variance (PCA).`
        : `${number(points)} images by t-SNE${iteration < iterations ? `, iteration ${number(iteration)} of ${number(iterations)}` : ''}.`,
    scrub: 'Look back to an epoch',
    play: 'Play',
    pause: 'Pause',
    follow: 'Follow the newest',
    drawTsne: 'Draw this epoch by t-SNE',
    /** In place of a map of a collapsed embedding, which would only enlarge rounding errors into clumps. */
    onePoint: ({ points, distance, margin }: { points: number; distance: number; margin: number }) =>
      `All ${number(points)} images lie on nearly one point: two of different classes are ${loss(distance)} apart on the mean, with a margin of ${number(margin)}. A map would only enlarge that to clumps which mean nothing.`,
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
  runs: {
    title: 'Are random triplets optimal?',
    verdict: verdictText,
    runWith: (mining: string) => `Run with ${mining.toLowerCase()} triplets`,
    columns: ['Choice of triplets', 'K', 'Seed', '10-NN before', '10-NN at the end', 'Active at the end', 'Remove'],
    explanation:
      'Runs stay here when settings change. The same settings with another seed join their group, whose mean has a 95% interval over seeds (Student’s t). K: images of each class in a batch. Saved results, such as those of “Many seeds on a cluster”, join them when you drop their files on the lab.',
    /** "Semi-hard for 1 epoch, then batch-hard" */
    later: (first: string, epochs: number, then: string) =>
      `${first} for ${number(epochs)} ${epochs === 1 ? 'epoch' : 'epochs'}, then ${then.toLowerCase()}`,
    named: (choice: string, seed: number) => `${choice}, seed ${number(seed)}`,
    mean: (runs: number) => `Mean of ${number(runs)} seeds`,
    between: ({ low, high }: Interval) => `(${percent(low, 2)} to ${percent(high, 2)})`,
    collapsed: 'collapsed',
    stopped: 'stopped',
    remove: 'Remove',
    removeOf: (choice: string, seed: number) => `Remove the run: ${choice}, seed ${number(seed)}`,
    knnTitle: '10-NN accuracy of the runs',
    chartSummary: (runs: number) =>
      runs === 1 ? 'One run so far; another stays beside it.' : `${number(runs)} runs; the newest is drawn solid.`,
    activeSummary: 'The share of each run’s triplets with a loss above 0.',
    epochAxis: 'epoch',
  },
  unseen: (names: readonly string[]) =>
    `Never seen in training: ${names.join(', ')}. All scores and maps are of these classes alone.`,
  collapse: {
    collapsing: 'The embedding is collapsing',
    collapsed: 'The embedding has collapsed',
    explanation: ({ distance, margin, knn, untrained }: CollapseFacts) =>
      `All images lie on nearly one point: images of two classes are ${number(distance, 4)} apart on the mean, with a margin α of ${number(margin)}, and ten nearest neighbours name ${share(knn)} of the test images, ${share(untrained)} before training. Where all distances are 0, every loss is α and every gradient 0: the net cannot get out.`,
    cause: collapseText,
    useRandom: 'Random, run again',
    useSemiHard: 'Semi-hard, run again',
    useHardLater: 'Semi-hard for one epoch, then the hardest of 4 a class',
    useSmallerSteps: 'Learning rate 0.001, run again',
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

/** A difference of two shares, in points. */
function points(difference: number): string {
  return `${number(100 * difference, 2)} ${Math.abs(100 * difference) === 1 ? 'point' : 'points'}`;
}

function verdictText(verdict: RunsVerdict): string {
  switch (verdict.kind) {
    case 'no-mined':
      return 'Not answered yet: only runs with random triplets were made. Run with semi-hard triplets or with the hardest; this run stays beside them.';
    case 'no-random':
      return 'Not answered yet: a run with random triplets is missing, to compare with.';
    case 'not-comparable':
      return 'Not answered yet: the runs with random triplets and with mined ones differ in data, network, rate or number of triplets, so they cannot be compared.';
    default:
      return `${answers[verdict.kind]} ${evidence(verdict)}`;
  }
}

type JudgedRuns = Extract<RunsVerdict, { difference: number }>;

const answers: Readonly<Record<JudgedRuns['kind'], string>> = {
  'mined-better': 'No: with mined triplets the ten nearest neighbours name more images.',
  'random-better': 'In these runs, yes: the mined triplets did worse than random ones.',
  undecided: 'These runs do not decide it: the difference may be chance.',
};

function evidence({ mined, random, difference, interval, seeds }: JudgedRuns): string {
  const basis =
    seeds > 0
      ? `over ${number(seeds)} seeds that both were run with`
      : 'by the number of images asked; with other seeds it may be otherwise';
  const fallen = mined.collapsed > 0 ? ` ${number(mined.collapsed)} of the mined runs collapsed.` : '';
  return `The best of the mined choices reaches ${percent(mined.knn, 2)}, random ${percent(random.knn, 2)}: a difference of ${points(difference)}, 95% interval ${number(100 * interval.low, 2)} to ${points(interval.high)} ${basis}.${fallen}`;
}

function collapseText(cause: CollapseCause): string {
  switch (cause.kind) {
    case 'same-pictures':
      return 'No choice of triplets is to blame: the pictures of the map are all the same, so there is nothing to tell apart.';
    case 'large-steps':
      return `The learning rate ${number(cause.rate)} is so large that the steps destroy the net, whatever the triplets are.`;
    case 'untrained':
      return 'The hardest triplets came from the first step. To an untrained net all images look alike, so the hardest negatives lie nearer than the positives, and the quickest way to a smaller loss is to draw all points together (Hermans et al. 2017). Let it learn from easier triplets first:';
    case 'too-hard':
      return `The net had warmed up, so that is not the cause: each anchor’s hardest triplet was sought among ${number(cause.positives)} positives and ${number(cause.negatives)} negatives, since a batch held ${number(cause.layout.perClass)} images of each of ${number(cause.layout.classes)} classes. Of so many, the hardest are too hard for this net. With 4 images of a class they are milder:`;
    case 'unknown':
      return 'Neither the choice of triplets nor the learning rate explains it; another seed or a smaller learning rate may help. These ways held with every seed that was tried on MNIST:';
  }
}

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

function planText({ epochs, stepsPerEpoch, triplets, batchSize, parameters, mining, mined }: PlanFacts): string {
  const net = parameters === null ? 'A convolutional network' : `A network of ${number(parameters)} parameters`;
  const steps = `${number(epochs * stepsPerEpoch)} steps of Adam`;
  const batches = mined ? `${number(mined.classes)} classes × ${number(mined.perClass)} images` : '';
  if (mined && mining !== 'random') {
    return `${net}, ${number(epochs)} × ${number(triplets)} anchors in batches of ${batches}: ${steps}.`;
  }
  const later = mined ? `; the hardest of ${batches} later` : '';
  return `${net}, ${number(epochs)} × ${number(triplets)} triplets in batches of ${number(batchSize)}${later}: ${steps}.`;
}

function findingText(finding: Finding): string {
  switch (finding.kind) {
    case 'untrained':
      return `Already before training, ten nearest neighbours name ${share(finding.knn)} of the test images; guessing would reach ${share(1 / finding.classes)}.`;
    case 'few-active':
      return `By epoch ${number(finding.epoch)} only ${share(finding.share)} of the triplets still teach (${share(finding.first)} in the first): the others have loss 0 and are time spent for nothing.`;
    case 'few-mined-active':
      return `By epoch ${number(finding.epoch)} ${share(finding.share)} of the mined triplets still teach (${share(finding.first)} in the first). How well the others have taught, the neighbours tell.`;
    case 'one-class':
      return `${share(finding.share)} of the validation images are of the class ${finding.name}: whoever always says so is right as often. The ${share(finding.knn)} of the ten nearest neighbours therefore prove nothing.`;
    case 'still-active':
      return `In epoch ${number(finding.epoch)}, ${share(finding.share)} of the mined triplets still teach.`;
    case 'better-than-raw':
      return `After epoch ${number(finding.epoch)}, ten nearest neighbours name ${share(finding.knn)} of the test images, against ${share(finding.raw)} on raw pixels.`;
    case 'worse-than-raw':
      return `After epoch ${number(finding.epoch)}, ten nearest neighbours name ${share(finding.knn)} of the test images: not yet the ${share(finding.raw)} of raw pixels.`;
    case 'overfitting':
      return `Overfitting: of random triplets, measured alike, the mean loss is ${loss(finding.validation)} with validation images and only ${loss(finding.training)} with training images. The net knows those better than the task.`;
    case 'no-overfitting':
      return `No sign of overfitting: of random triplets, measured alike, the mean loss is ${loss(finding.validation)} with validation images and ${loss(finding.training)} with training images.`;
    case 'same-pictures':
      return 'All pictures of the map are the same: there is nothing to tell apart, and what the neighbours say is chance.';
    case 'losses-differ':
      return `The training loss (${loss(finding.training)}) is of mined, harder triplets, the validation loss (${loss(finding.validation)}) of random ones: compare runs by the neighbours, not by the loss.`;
  }
}
