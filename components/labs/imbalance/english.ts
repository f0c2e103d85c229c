import type { ComparisonVerdict } from '../../../src/imbalance/comparison-verdict.js';
import type { ImbalancePhase } from '../../../src/imbalance/imbalance-events.js';
import type { ImbalanceSettings } from '../../../src/imbalance/imbalance-settings.js';
import type { SeenLesions, SeenVerdict } from '../../../src/imbalance/seen-lesions.js';
import { pictureSettingsEnglish } from '../../lab/pictures/setting-texts.js';
import { quantitiesIn } from '../../language/quantities.js';
import type { DataFacts, TrainingTexts } from '../../language/words.js';
import { CLASS_NAMES, REMEDIES } from './english-names.js';
import { imbalanceStoryEnglish } from './story/english.js';
import type {
  AccuracyFacts,
  AreaFacts,
  CellFacts,
  Confusion,
  CountFacts,
  FlagFacts,
  Flattered,
  GapFacts,
  JudgedSplit,
  PlanFacts,
  PrecisionFacts,
  PriceFacts,
} from './text-facts.js';

const { number, percent, duration, fixed } = quantitiesIn('en');
const share = (value: number) => percent(value, 1);
const score = (value: number) => fixed(value, 2);
const signed = (value: number) => `${value < 0 ? '−' : '+'}${number(Math.abs(100 * value), 1)}`;
const IMAGES: Readonly<Record<JudgedSplit, string>> = { val: 'validation images', test: 'test images' };

export const imbalanceEnglish = {
  ...imbalanceStoryEnglish,
  name: 'Unbalanced classes',
  title: 'Why 70 % accuracy can kill',
  task: 'A network learns seven kinds of skin lesion. Two thirds of the images are harmless moles, so it can be right most of the time and still miss a whole disease. See how, and what repairs it at what price.',
  /** By its code; the code itself where it is not DermaMNIST's. */
  className: (code: string) => CLASS_NAMES[code] ?? code,
  splits: { train: 'Training', val: 'Validation', test: 'Test' },
  data: {
    name: (name) =>
      ({ drawn: 'Drawn lesions', dermamnist: 'DermaMNIST', 'dermamnist-rebuilt': 'DermaMNIST (rebuilt)' })[name] ??
      name,
    describe: dataText,
    drawnOrigin: 'drawn by this page from the seed, in DermaMNIST’s proportions',
    chooseHint:
      'Pictures in a folder for each class (or a zip of it), IDX, CIFAR-10 or MedMNIST files (with a .csv of lesions), or a .lab file; or drop them on the lab. They stay on this computer.',
  },
  settings: {
    labels: {
      seed: 'Seed',
      source: 'Data',
      backend: 'Backend',
      ...pictureSettingsEnglish.labels,
      size: 'Drawn lesions',
      imbalanceRatio: 'Make it unbalanced',
      split: 'Parts',
      seal: 'Test part',
      balance: 'Remedy',
      classWeights: 'Own class weights',
      augmentation: 'Augmentation',
      loss: 'Loss',
      gamma: 'Focus γ',
      network: 'Network',
      epochs: 'Epochs',
      patience: 'Early stopping',
      averaging: 'Averaged epochs',
      batchSize: 'Batch size',
      learningRate: 'Learning rate',
      recallGoal: 'Recall goal',
      seeds: 'Seeds to compare',
    },
    hints: {
      imbalanceRatio:
        'How many times fewer training images the smallest class keeps than the largest has; 1 leaves them as they are.',
      seed: 'The same seed and settings repeat a run.',
      source: 'drawn, dermamnist, or an address.',
      size: 'A tenth trains ten times as fast, but its rare classes have a handful of images.',
      split: 'The official parts share lesions; “by lesion” divides anew so that none stands in two.',
      seal: 'Sealed until you open it; measured with every run only for tasks that need it.',
      classWeights: 'Seven numbers with commas between; used when the remedy is “own weights”.',
      augmentation: 'Turns, flips, small shifts, brightness: nothing that changes what a lesion is.',
      gamma: 'For the focal loss only.',
      patience: 'Epochs without a better macro recall on validation; 0 never stops.',
      averaging: 'Mean of the weights of the last epochs: calmer, often better. 0 takes the last.',
      learningRate: 'Of Adam. Too large, and the loss explodes.',
      recallGoal: 'One number for all classes, or one a class with commas between.',
    },
    choices: {
      ...pictureSettingsEnglish.choices,
      size: { full: 'as many as DermaMNIST', tenth: 'a tenth of them' },
      split: { official: 'as published', lesion: 'by lesion' },
      seal: { kept: 'sealed', broken: 'measured with every run' },
      balance: {
        none: 'None',
        weights: 'Class weights',
        oversampling: 'Oversampling',
        'own-weights': 'Own weights',
      },
      augmentation: { off: 'off', on: 'on' },
      loss: { 'cross-entropy': 'cross-entropy', focal: 'focal' },
      network: { small: 'small', deep: 'deep, residual' },
    },
    balanceDefinitions: {
      none: 'Every image counts alike, so the large class counts most.',
      weights: 'A rare class counts more in the loss: n / (C · n_c).',
      oversampling: 'Images of rare classes are drawn more often, in the training part only.',
      'own-weights': 'The weights below, under “More settings”.',
    },
  },
  status: {
    phases: {
      'starting-backend': 'Starting the backend…',
      'loading-data': 'Preparing the data…',
      'warming-up': 'Timing the first steps…',
      training: 'Training',
      measuring: 'Measuring…',
      comparing: 'Training every remedy with several seeds…',
      'trying-pitfall': 'Training on images that were copied before the split…',
    },
    progress: ({ done, total, etaMs }) =>
      `step ${number(done)} of ${number(total)}${etaMs === null || done >= total ? '' : ` · about ${duration(etaMs)} left`}`,
    trainings: (done: number, total: number) => `${number(done)} of ${number(total)} rows`,
    epochOf: (epoch, epochs) => `epoch ${number(epoch)} of ${number(epochs)}`,
    goOn: (epoch) => `Go on from epoch ${number(epoch)}`,
    epochDone: (epoch, macroRecall) => `Epoch ${number(epoch)}: macro recall ${score(macroRecall)} on validation.`,
  },
  plan: {
    describe: ({ epochs, batchSize, parameters }: PlanFacts) =>
      `${parameters === null ? 'A convolutional network' : `A network of ${number(parameters)} parameters`}, ${number(epochs)} epochs in batches of ${number(batchSize)}.`,
    measured: (stepMs) => `${duration(stepMs)} a step on this computer.`,
    reduced: (asked, used) => `This computer would need long for ${number(asked)} epochs, so it makes ${number(used)}.`,
    useAll: 'Make all of them next time',
  },
  counts: {
    title: 'How many images has each class?',
    explanation: 'What a network sees often it learns; what it hardly ever sees it can forget at no cost.',
    logarithmic: 'Logarithmic: each line ten times the one below',
    chart: (split: string) => `${split}: images of each class`,
    summary: ({ largest, most, smallest, least, total }: CountFacts) =>
      `${number(most)} of ${number(total)} images are ${largest}, ${number(least)} ${smallest}: ${number(Math.round(most / Math.max(1, least)))} to 1.`,
    classAxis: 'class',
    imageAxis: 'images',
    examples: 'Some training images of each class',
    example: (className: string) => `example of ${className}`,
    lesions: (shared: number, all: number) =>
      shared === 0
        ? `The images show ${number(all)} lesions; none stands in two parts.`
        : `The images show ${number(all)} lesions; ${number(shared)} of them stand in more than one part.`,
    notLoaded: 'Show the data, or press Run: then the images of each class are counted here.',
    load: 'Show the data',
  },
  accuracy: {
    title: 'Accuracy, and who reaches it without looking',
    explanation:
      'Accuracy asks how many images were told right. Macro recall asks each class alike: how many of its images were found, and then takes the mean.',
    measure: 'Measure',
    network: 'The network',
    always: (className: string) => `Always say ${className}`,
    accuracy: 'accuracy',
    balanced: 'macro recall',
    deadClasses: 'classes of which under 5 % are found',
    none: 'none',
    found: (name: string, found: number, count: number) => `${name} (${number(found)} of ${number(count)})`,
    finding: ({ split, verdict, accuracy, always, lost, macroRecall }: AccuracyFacts) => {
      if (verdict === 'one-class') {
        return `All ${IMAGES[split]} are of one class: there is nothing to tell apart, so no number here says anything of the network.`;
      }
      const both = `On the ${IMAGES[split]} the network is right in ${share(accuracy)}; who never looks and always says the largest class is right in ${share(always)}.`;
      const rest = {
        lost: `Meanwhile it finds almost nothing of ${lost.join(', ')}: patients with that disease are sent home.`,
        'no-better': `Looking has gained nothing in accuracy; its macro recall is ${score(macroRecall)}.`,
        better: `Its macro recall is ${score(macroRecall)}: that is what a patient with a rare disease can hope for.`,
      }[verdict];
      return `${both} ${rest}`;
    },
    gap: ({ split, train, other, gap, learntByHeart }: GapFacts) =>
      learntByHeart
        ? `Of the images that it was trained on it tells ${share(train)} right, of the ${IMAGES[split]} ${share(other)}: ${number(100 * gap, 1)} points are learnt by heart, and are worth nothing to a new patient.`
        : `Of the images that it was trained on it tells ${share(train)} right, of the ${IMAGES[split]} ${share(other)}: next to nothing is learnt by heart.`,
    curveTitle: 'Accuracy and macro recall in training',
    curveAxis: 'share',
    epochAxis: 'epoch',
    trainAccuracy: 'training accuracy',
    valAccuracy: 'validation accuracy',
    valMacroRecall: 'validation macro recall',
    curveSummary: ({ epoch, accuracy, macroRecall }: { epoch: number; accuracy: number; macroRecall: number }) =>
      `Epoch ${number(epoch)}: accuracy ${share(accuracy)}, macro recall ${score(macroRecall)} on validation.`,
    weightedNote: 'Training accuracy is measured on the images as they were drawn; with oversampling, rare ones often.',
    waiting: 'Nothing was trained yet.',
  },
  report: {
    title: 'Class by class',
    explanation:
      'Precision: of what was called so, how much was so. Recall: of what is so, how much was found. Choose a class and move its threshold: report and matrix follow.',
    columns: ['Class', 'precision', 'recall', 'f1-score', 'support', 'called so'],
    text: 'As scikit-learn prints it',
    exportText: 'Reports (text)',
    classLabel: 'Class',
    thresholdLabel: 'Threshold',
    noThreshold: 'No threshold: the most probable class is said.',
    clearThreshold: 'Without threshold',
    thresholdText: (className: string, value: number) =>
      `${className} is said from a probability of ${number(value, 3)} on, else the most probable other class.`,
    roc: (split: string) => `${split}: ROC curves`,
    precisionRecall: (split: string) => `${split}: precision and recall`,
    falsePositiveRate: 'false positive rate',
    truePositiveRate: 'recall (true positive rate)',
    recall: 'recall',
    precision: 'precision',
    area: 'AUC',
    curveSummary: (className: string, auc: number | null, macro: number | null) =>
      `AUC of ${className}: ${auc === null ? 'none, no images' : number(auc, 3)}; mean of all classes: ${macro === null ? 'none' : number(macro, 3)}.`,
    point: (value: number) => `threshold ${number(value, 3)}`,
    averagePrecision: 'average precision',
    precisionSummary: (className: string, { average, macro, share: guess }: PrecisionFacts) =>
      `Average precision of ${className}: ${average === null ? 'none, no images' : number(average, 3)} (guessing: ${number(guess, 3)}); mean of all classes: ${macro === null ? 'none' : number(macro, 3)}.`,
    calibration: (split: JudgedSplit, expected: number) =>
      `Its probabilities are off by ${percent(expected, 1)} on the ${IMAGES[split]} (expected calibration error).`,
  },
  roc: {
    title: 'What a ROC curve is: one threshold, moved',
    explanation:
      'A flag is raised where the class’s probability reaches the threshold. Drag the point, or move the slider: images change their cell, and the point shows how many of the class are found against how many others raise a false alarm.',
    slider: (className: string) => `Threshold of the flag “${className}”`,
    found: (className: string) => `${className}, flagged: true positives (TP)`,
    missed: (className: string) => `${className}, missed: false negatives (FN)`,
    alarms: 'others, flagged: false positives (FP)',
    spared: 'others, left alone: true negatives (TN)',
    guessing: 'guessing',
    point: 'Point on the curve: the threshold',
    reading: (threshold: number, recall: number, falsePositiveRate: number) =>
      `threshold ${number(threshold, 3)}: recall ${score(recall)}, false positive rate ${score(falsePositiveRate)}`,
    now: ({ className, threshold, found, all, alarms, others }: FlagFacts) =>
      `From a probability of ${number(threshold, 3)} on, “${className}” is flagged: ${number(found)} of ${number(all)} are found (recall ${score(found / all)}, the height of the point), and ${number(alarms)} of ${number(others)} others raise a false alarm (rate ${score(alarms / others)}, how far right it lies).`,
    area: (className: string, auc: number | null) =>
      auc === null
        ? `“${className}” has no curve: one needs images of it and others.`
        : `The shaded area, AUC, is ${number(auc, 3)}: of one “${className}” and one other image drawn at random, the first has the higher probability ${number(Math.round(100 * auc))} times of 100. A coin has 50.`,
  },
  matrix: {
    title: 'Who is taken for whom?',
    explanation: 'Rows: what it is. Columns: what was said. Each cell has the count and its share of the row.',
    truth: 'is \\ said',
    cell: (truth: string, predicted: string) => `${truth} called ${predicted}:`,
    pairs: (pairs: readonly (Confusion & { count: number; of: number })[], split: JudgedSplit) =>
      pairs.length === 0
        ? ''
        : `Most confused for its size on the ${IMAGES[split]}: ${pairs.map(({ truth, predicted, count, of }) => `${truth} for ${predicted} (${number(count)} of ${number(of)}, ${percent(count / of, 0)})`).join(', ')}.`,
    images: ({ truth, predicted, shown, total, split }: Confusion & { shown: number; total: number; split: string }) =>
      `${split}: ${truth} called ${predicted}, ${number(shown)} of ${number(total)} images, the most confident first`,
    confidence: (value: number) => percent(value, 0),
    close: 'Close',
    hint: 'Press a cell to see its images.',
    explain: ({ truth, predicted, count, of, found, said, right }: CellFacts) =>
      truth === predicted
        ? `This cell: ${number(count)} images that are ${truth}, and were called so. Its row has all ${number(of)} that are ${truth}: recall ${score(found / of)}. Its column has all ${number(said)} that were called ${truth}: precision ${score(right / said)}.`
        : `This cell: ${number(count)} images that are ${truth} and were called ${predicted}. They are ${percent(count / of, 0)} of the ${number(of)} in their row, and lower the recall of ${truth} (${number(found)} of ${number(of)} found: ${score(found / of)}). They also stand in the column of ${predicted}, and lower its precision (${number(right)} of ${number(said)} are so: ${score(right / said)}).`,
  },
  goal: {
    title: 'Recall as the goal',
    explanation:
      'Say how much of each class must be found. The lab looks on the validation images for weights of the classes that come nearest to that; each image still gets one class. What is gained in recall is paid for in precision.',
    label: 'Recall wanted (one number, or one a class with commas between)',
    solve: 'Look for weights',
    columns: ['Class', 'goal', 'recall before', 'recall now', 'precision now', 'weight'],
    validation: 'On the validation images, where the weights were chosen',
    test: 'On the test images',
    met: (accuracy: number) => `All goals are met on validation, at an accuracy of ${share(accuracy)}.`,
    missed: ({ worst, recall, goal }: { worst: string; recall: number; goal: number }) =>
      `Not all goals can be had at once: the nearest that was found leaves ${worst} at a recall of ${score(recall)} where ${score(goal)} was wanted. This network does not know enough; more weight to one class only takes it from another.`,
    reached: (title: string, reached: number, classes: number) =>
      `${title}: ${number(reached)} of ${number(classes)} classes reach their recall goal on the validation images`,
    asTrained: 'As trained',
    withWeights: 'With these weights',
    withFlags: 'With separate flags',
    price: ({ accuracyBefore, accuracyAfter, precision }: PriceFacts) =>
      `The price: accuracy ${share(accuracyBefore)} → ${share(accuracyAfter)}${precision ? `, precision of ${precision.className} ${score(precision.before)} → ${score(precision.after)}` : '; no class loses precision'}.`,
    flagsPrice: (alarmsPerHit: number) =>
      Number.isNaN(alarmsPerHit)
        ? 'The price cannot be told: no flag is ever right.'
        : `The price: ${number(alarmsPerHit, 1)} false alarms for each flag that is right.`,
    oneClass:
      'All validation images are of one class: whoever always says it meets every goal, and nothing is shown by that.',
    testColumns: ['Class', 'recall', '95 % interval', 'precision'],
    flagsTitle: 'Seven separate flags instead of one answer',
    flagsExplanation:
      'Where an image may carry several warnings, each class has a threshold of its own, the highest that reaches the goal on validation. Recall is then easier to have, and precision shows the false alarms.',
    flagColumns: ['Class', 'threshold', 'validation recall', 'test recall', 'test precision'],
  },
  seal: {
    title: 'The seal: look once',
    explanation:
      'Until here nothing was measured on the test images: choose remedy, goal and threshold by the validation images. When you have decided, open them once.',
    closed: 'The test images are sealed.',
    /** The network's test part is open, and another rule was chosen since. */
    closedForRule: 'You have chosen other weights since: what they do on the test images is sealed again.',
    open: 'Open the test images',
    opened: (times: number) =>
      times === 1
        ? 'Opened once: what the test images show can be believed.'
        : `Opened ${number(times)} times: whoever chooses by these numbers tunes on the test images, and they flatter.`,
    broken:
      'The seal is broken by a setting: the test images are measured with every run. Whoever chooses by them tunes on them.',
    hidden: 'Sealed: nothing was measured on them yet.',
    cell: 'sealed',
  },
  comparison: {
    title: 'The remedies compared',
    explanation: (seeds: number) =>
      `Trains four networks with ${number(seeds)} seeds each, with the settings of this page and another remedy each time, and measures them on the validation images: whoever chose by the test images would tune on them. Saved results of runs elsewhere, such as those of “Many seeds on a cluster”, stand here too when they are dropped on the lab.`,
    time: (trainings: number, ms: number) => `${number(trainings)} trainings: about ${duration(ms)} on this computer.`,
    unknownTime: (trainings: number) =>
      `${number(trainings)} trainings, each as long as a run: press Run once to learn how long that is here.`,
    run: 'Train and compare',
    verdict: ({ best, kind, gain, interval, accuracy, seeds }: ComparisonVerdict) => {
      if (kind === 'none') return 'No remedy has a higher macro recall than nothing done.';
      const range = interval ? ` (95 % interval ${signed(interval.low)} to ${signed(interval.high)})` : '';
      const first = `Highest macro recall: ${REMEDIES[best]}, ${signed(gain)} points over nothing done${range}, accuracy ${signed(accuracy)} points.`;
      if (kind === 'clear') return `${first} Over ${number(seeds)} seeds that is no chance.`;
      return `${first} ${seeds === 1 ? 'With one seed that may be chance.' : `Over ${number(seeds)} seeds that may still be chance.`}`;
    },
    /** Rows of a file from before the seal. */
    onTest: 'These numbers were recorded before the test part was sealed, and are of the test images.',
    chart: 'Macro recall of every training',
    chartColumns: ['mean', 'lowest', 'highest'],
    remedies: REMEDIES,
    columns: ['Remedy', 'accuracy', 'macro recall', 'least recall', 'macro AUC'],
    /** The mean, and its interval over several seeds. */
    spread: (mean: number, interval: ComparisonVerdict['interval']) =>
      interval ? `${score(mean)} (${score(interval.low)} to ${score(interval.high)})` : score(mean),
    perClass: 'Recall of each class, and the difference to nothing done',
    note: (seeds: number) => `Mean of ${number(seeds)} seeds, of several with its 95 % interval (Student’s t).`,
  },
  pitfalls: {
    title: 'Four ways to fool oneself',
    explanation: 'Each of them can promise more than the network keeps. What it is worth here is measured.',
    earlyTitle: 'Oversampling before the split',
    earlyText: 'Copies of rare images are made first, then all are divided: the “test” images have copies in training.',
    earlyRun: 'Make the mistake',
    early: ({ claimed, honest, copied }: Flattered & { copied: number }) =>
      `Claimed macro recall ${score(claimed)}; on the validation images, of which there are no copies, it is ${score(honest)}. ${percent(copied, 0)} of the claimed test images were trained on.`,
    tunedTitle: 'Tuning on the test images',
    tunedText:
      'The weights of the step “Recall” are chosen on one half of the test images, and praised on the same half.',
    tuned: ({ claimed, honest }: Flattered) =>
      `Least recall ${score(claimed)} on the half that they were chosen on; ${score(honest)} on the other half.`,
    tunedWaiting: 'Meet a goal in the step “Recall” and open the test images in “The seal” first.',
    leakTitle: 'The same lesion on both sides',
    leakText: 'In the published parts a lesion may have one photograph in training and another in validation or test.',
    /** Accuracy as it comes, and how far the class mix explains it. */
    leakRaw: (
      { raw: { seen, unseen }, mix }: Pick<SeenLesions, 'raw' | 'mix'>,
      split: JudgedSplit,
      className: string,
    ) =>
      `Accuracy ${share(seen.right / seen.count)} on the ${number(seen.count)} ${IMAGES[split]} whose lesion was trained on, ${share(unseen.right / unseen.count)} on the ${number(unseen.count)} others. Of the first ${percent(mix.seen, 0)} are ${className}, of the second ${percent(mix.unseen, 0)}: such a comparison compares the class mixes too.`,
    /** What is left with one class mix. */
    leakAlike: (
      { alike, effect, interval }: Pick<SeenLesions, 'alike' | 'effect' | 'interval'>,
      verdict: SeenVerdict,
    ) => {
      const left = `Recall class by class, both groups with one class mix: ${share(alike.seen)} against ${share(alike.unseen)}. ${signed(effect)} points are left (95 % interval ${signed(interval.low)} to ${signed(interval.high)})`;
      return {
        flatters: `${left}: a lesion that was trained on is told better, and flatters the score.`,
        unclear: `${left}: that may be nothing.`,
        hurts: `${left}: what was trained on is not told better here.`,
      }[verdict];
    },
    leakUnknown: 'These data do not say which images show one lesion.',
    leakNone: 'These parts share no lesion.',
    splitByLesion: 'Divide by lesion',
    aucTitle: 'A macro AUC that hides a lost class',
    aucText: 'The area under the curve asks only for the order of the images, not for what is said.',
    auc: ({ macro, worst, recall, verdict }: AreaFacts) =>
      ({
        hides: `Macro AUC ${number(macro, 2)} looks fine, while ${score(recall)} of ${worst} is found.`,
        shows: `Macro AUC is only ${number(macro, 2)}, and ${score(recall)} of ${worst} is found: here both are poor.`,
        none: `Macro AUC is ${number(macro, 2)}, and of the class that fares worst, ${worst}, ${score(recall)} is found: here no lost class hides.`,
      })[verdict],
    waiting: 'Press Run first.',
  },
  card: {
    title: 'Not for diagnosis',
    purpose:
      'This lab teaches how classifiers are judged. Nothing here may be used to judge a lesion on a person; if you worry about one, see a doctor.',
    origin:
      'Drawn lesions are made by this page and resemble no patient. DermaMNIST: 28 × 28 pixels of HAM10000 (Tschandl, Rosendahl, Kittler 2018), prepared by MedMNIST (Yang et al. 2023).',
    licence: 'DermaMNIST and HAM10000: CC BY-NC 4.0, non-commercial use with attribution.',
    bias: 'HAM10000 was photographed mostly on light skin in Austria and Australia. What is learnt from it fails more often on darker skin.',
  },
} as const satisfies TrainingTexts<ImbalanceSettings, ImbalancePhase>;

function dataText({ name, trainCount, testCount, origin, licence }: DataFacts): string {
  const proper = imbalanceEnglish.data.name(name);
  const counts =
    trainCount === null || testCount === null
      ? ''
      : `: ${number(trainCount)} training and ${number(testCount)} test images`;
  return `${proper}${counts}; ${origin}. Licence: ${licence}.`;
}
