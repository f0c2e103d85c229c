import type { CrossFinding, Estimate } from '../../../src/tuning/retraining-findings.js';
import type { TuningPhase } from '../../../src/tuning/tuning-events.js';
import type { TuningSettings } from '../../../src/tuning/tuning-settings.js';
import type { RateDip, ValleyFinding } from '../../../src/tuning/valley.js';
import { pictureSettingsEnglish } from '../../lab/pictures/setting-texts.js';
import { quantitiesIn } from '../../language/quantities.js';
import type { DataFacts, PageTexts, ProgressOfSteps } from '../../language/words.js';
import type { LaneBand } from './charts/ladder-rows.js';
import type { Finding } from './findings.js';
import type { FoundSearch } from './state.js';
import { tuningStoryEnglish } from './story/english.js';

const { number, fixed, percent, duration } = quantitiesIn('en');

const share = (value: number) => percent(value, 2);
/** A difference of two accuracies, in percentage points. */
const points = (value: number) => `${number(100 * Math.abs(value), 1)} points`;
const plural = (count: number, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`;
const epochs = (count: number) => plural(count, 'epoch', 'epochs');
const trials = (count: number) => plural(count, 'trial', 'trials');

interface LadderFacts {
  readonly done: number;
  readonly running: number;
  readonly promoted: number;
  readonly dropped: number;
}

interface HeatFacts {
  readonly cells: number;
  readonly all: number;
  readonly units: string;
  readonly rate: number;
  readonly score: number;
}

interface ImportanceFacts {
  readonly largest: string;
  readonly share: number;
  readonly observations: number;
  readonly enough: boolean;
}

interface RetrainFacts {
  readonly units: number;
  readonly rate: number;
  readonly baselineUnits: number;
  readonly baselineRate: number;
  readonly epochs: number;
}

export const tunerEnglish = {
  ...tuningStoryEnglish,
  name: 'Hyperparameter search',
  title: 'Tuning a network with Hyperband',
  task: 'How wide should the hidden layer be, and how large the steps? Hyperband tries many settings for a few epochs and spends the rest on the promising ones. Watch which are promoted, and ask at the end what really made the difference.',
  data: {
    name: (name) => ({ drawn: 'Drawn garments', mnist: 'MNIST', 'fashion-mnist': 'Fashion-MNIST' })[name] ?? name,
    describe: dataText,
    drawnOrigin: 'drawn by this page from the seed',
    chooseHint:
      'Pictures in a folder for each class (or a zip of it), IDX, CIFAR-10 or MedMNIST files, a table (.csv) with a column of classes, or a .lab file; or drop them anywhere on the lab. They stay on this computer.',
  },
  searchDefinitions: {
    hyperband:
      'Many settings start, the best third of each round goes on with the weights it has (Li et al. 2018), with Keras Tuner’s brackets, rounds and promotions.',
    random: 'As many full trainings of random settings as Hyperband’s epochs would pay for.',
    grid: 'Full trainings on an even grid, for about as many epochs.',
    asha: 'Promotes as soon as a trial is in the best third so far, without waiting for its round (Li et al. 2020).',
  },
  settings: {
    labels: {
      target: 'Own table: column of the classes',
      seed: 'Seed',
      source: 'Data',
      backend: 'Backend',
      ...pictureSettingsEnglish.labels,
      search: 'Search',
      maxEpochs: 'Most epochs of a trial',
      factor: 'Factor',
      iterations: 'Iterations',
      unitsMin: 'Units, from',
      unitsMax: 'Units, to',
      unitsStep: 'Units, step',
      learningRates: 'Learning rates',
      promotion: 'Promoted trials',
      batchSize: 'Batch size',
      images: 'Images used',
      workers: 'Trials at the same time',
      retrainEpochs: 'Epochs of the final trainings',
      repeats: 'Seeds of the final trainings',
      baselineUnits: 'Units of the baseline',
      baselineRate: 'Rate of the baseline',
    },
    hints: {
      seed: 'The same seed and settings repeat a search.',
      source: 'drawn, fashion-mnist, mnist, or an address.',
      factor: 'One trial of so many goes on.',
      iterations: 'Raise it after a search to go on with more trials.',
      learningRates: 'Of Adam, with spaces between.',
      images: '0 takes all of them; a fifth is kept for validation.',
      baselineRate: '0 takes ten times the best one’s.',
      workers: '0: as many as the processor has room for.',
      promotion: 'Keras Tuner carries the weights on. From scratch costs more epochs.',
      repeats: 'With more than one, the table shows 95 % intervals.',
    },
    choices: {
      ...pictureSettingsEnglish.choices,
      search: { hyperband: 'Hyperband', random: 'Random search', grid: 'Grid search', asha: 'ASHA' },
      promotion: { carry: 'go on with their weights', fresh: 'train from scratch' },
    },
  },
  plan: planWords(),
  search: {
    goOn: (count: number) => `Go on (${trials(count)} done)`,
    found: ({ trials: done, epochs: count }: FoundSearch) =>
      `An earlier visit has left ${trials(done)} and ${epochs(count)} of this search in this browser. Run goes on from there.`,
    resumed: ({ trials: done, epochs: count }: FoundSearch) =>
      `Went on from an earlier visit: ${trials(done)} and ${epochs(count)} were there already.`,
    forget: 'Forget it and start anew',
    storage: {
      kept: 'Every epoch is kept in this browser: you can close the page and go on later.',
      'other-tab': 'Another tab does this very search and keeps it. What this tab does is lost when it is closed.',
      full: 'The browser has no room left. The search goes on in memory: leave the page open until its end.',
      lost: 'The browser’s store has closed or does not answer. The search goes on in memory: leave the page open until its end.',
      unavailable: 'This browser keeps nothing (a private window?). Leave the page open until the end.',
    },
    exhausted: 'The search space holds no more new settings; the trials there are went through their rounds.',
    workers: (count: number) => `${plural(count, 'trial', 'trials')} at the same time`,
    trialDone: (id: string, score: number) => `Trial ${id}: ${share(score)}.`,
  },
  samples: {
    title: 'The images',
    hint: (train: number, validation: number, test: number) =>
      `${number(train)} to train on, ${number(validation)} to compare settings by, ${number(test)} kept back for the end.`,
  },
  ladder: {
    title: 'The brackets',
    chartTitle: 'Epochs of every setting',
    explanation:
      'Every lane is a setting: units and best accuracy so far. A dot is a promotion, a cross the end of a dropped trial, a square the end of a full training.',
    summary: ({ done, running, promoted, dropped }: LadderFacts) =>
      `${trials(done)} done, ${number(running)} running, ${plural(promoted, 'promotion', 'promotions')}, ${plural(dropped, 'setting', 'settings')} dropped.`,
    epochAxis: 'epoch',
    columns: ['Trial', 'Bracket', 'Units', 'Rate', 'To epoch', 'Score', 'Fate'],
    fates: {
      running: 'running',
      promoted: 'promoted',
      dropped: 'dropped',
      finished: 'trained in full',
      waiting: 'waits for its round',
    },
    bracketShort: (bracket: number) => `Bracket ${number(bracket)}`,
    waiting: 'not begun',
    more: ({ count, fate }: Pick<LaneBand, 'count' | 'fate'>): string =>
      `${number(count)} more, ${fate ? tunerEnglish.ladder.fates[fate] : tunerEnglish.ladder.waiting}`,
  },
  curves: {
    title: 'Validation accuracy of every setting',
    summary: ({ trials: count, best, score }: { trials: number; best: string | null; score: number }) =>
      `${plural(count, 'setting', 'settings')}${best === null ? '.' : `; the best so far: ${best}, ${share(score)}.`}`,
    epochAxis: 'epoch',
    accuracyAxis: 'accuracy',
    lane,
  },
  explore: {
    title: 'Which settings are good?',
    heatTitle: 'Best accuracy by units and rate',
    heatSummary: ({ cells, all, units, rate, score }: HeatFacts) =>
      `${number(cells)} of ${number(all)} cells were tried. The best: ${units} units at rate ${number(rate, 6)}, ${share(score)}.`,
    nothingYet: 'No trial has a score yet.',
    unitsAxis: 'units',
    rateAxis: 'learning rate',
    bestColumn: 'Best accuracy',
    trialsColumn: 'Trials',
    importanceTitle: 'What explains the differences?',
    importanceNames: { units: 'units', learning_rate: 'rate', epochs: 'epochs', together: 'together' },
    importanceCategory: 'setting',
    importanceAxis: 'share of the variance',
    importanceSummary: ({ largest, share: part, observations, enough }: ImportanceFacts) =>
      `${percent(part)} of the variance goes with “${largest}” (functional ANOVA of ${trials(observations)}).${enough ? '' : ' So few trials say little: n is too small.'}`,
  },
  parallel: {
    number,
    percent,
    title: 'Every trial a line',
    hint: 'Drag along an axis to choose a range; the table below follows.',
    keys: 'With the keyboard: arrow keys move the lower end, with Shift the upper one, Escape takes all.',
    axes: { units: 'units', rate: 'rate', epochs: 'epochs', score: 'accuracy' },
    axisLabel: (name: string, { low, high, all }: { low: string; high: string; all: boolean }) =>
      `${name}: ${low} to ${high}${all ? ', all' : ''}`,
    clear: 'Show all trials',
  },
  table: {
    title: 'All trials',
    columns: {
      id: 'Trial',
      units: 'Units',
      learningRate: 'Rate',
      score: 'Accuracy',
      bestEpoch: 'Best epoch',
      epochs: 'Epochs',
      bracket: 'Bracket',
      round: 'Round',
      parent: 'Parent',
      time: 'Time',
    },
    shown: (count: number, all: number) => (count === all ? `${trials(all)}.` : `${number(count)} of ${trials(all)}.`),
    clearBrush: 'Show all',
    ahead: 'ahead',
    choose: 'Emphasise this trial in the charts',
    sortBy: 'Sort by this column',
  },
  summary: {
    title: 'In Keras’s words',
    explanation: 'What the same search prints in Python.',
    results: 'tuner.results_summary()',
    space: 'tuner.search_space_summary()',
    model: 'best_model.summary()',
    copy: 'Copy',
  },
  retrain: {
    title: 'Is it the width or the rate?',
    explanation: ({ units, rate, baselineUnits, baselineRate, epochs: count }: RetrainFacts) =>
      `The best setting (${lane(units, rate)}) beside a baseline (${lane(baselineUnits, baselineRate)}), both from scratch for ${epochs(count)}, and both crossed: only so can one tell which of the two settings makes the difference.`,
    notYet: 'As soon as a trial has ended, the best setting can be trained in full beside a baseline.',
    button: 'Train best and baseline',
    again: 'Train them again with the settings as they are',
    goOn: 'Go on with the final trainings',
    roles: {
      best: 'best',
      baseline: 'baseline',
      'best-units': 'best width, baseline’s rate',
      'best-rate': 'baseline’s width, best rate',
    },
    columns: ['Setting', 'Parameters', 'Training', 'Validation, last', 'Validation, best', 'Test'],
    curvesTitle: 'Final trainings',
    curvesSummary: ({ epoch, epochs: count }: { epoch: number; epochs: number }) =>
      `Epoch ${number(epoch)} of ${number(count)}, from scratch.`,
    validation: 'validation',
    training: 'training',
    estimate: ({ mean, halfWidth }: Estimate) =>
      halfWidth === null ? share(mean) : `${share(mean)} ± ${fixed(100 * halfWidth, 2)}`,
    verdict: verdictText,
    valley: {
      title: 'Why is a rate worse?',
      explanation: (images: number) =>
        `On the straight way from the weights at one epoch’s end (0) to those at the next one’s (1), and a little beyond: the loss of ${number(images)} training images, always the same. A curve that sags in the middle says that the weights crossed a valley and ended on its other side, as high as before.`,
      chartTitle: 'Loss between two epochs’ weights',
      summary: (measured: number, count: number) =>
        `Means over the second half of ${epochs(count)} (${plural(measured, 'way', 'ways')} of each setting).`,
      placeAxis: 'way',
      lossAxis: 'training loss',
      verdict: valleyText,
    },
  },
  exports: {
    title: 'Continue on a cluster',
    explanation:
      'Programs with this search space, seed and what was found so far: a Keras Tuner notebook that also runs with a chief and many workers, a search for Optuna, this Hyperband for Dask, whose result this page opens, and the winner in PyTorch.',
    notebook: 'Keras Tuner notebook',
    optuna: 'Optuna script',
    dask: 'Dask script',
    pytorch: 'PyTorch script of the winner',
    csv: 'Trials (CSV)',
  },
  findings: 'What the search shows',
  finding: findingText,
  status: {
    phases: {
      'loading-data': 'Loading the data…',
      'starting-backend': 'Starting the workers…',
      searching: 'Searching',
      retraining: 'Training best and baseline',
    },
  },
  progress: ({ done, total, etaMs }: ProgressOfSteps, workers: number) =>
    `epoch ${number(Math.floor(done))} of ${number(total)} · ${number(workers)} at a time${etaMs === null || done >= total ? '' : ` · about ${duration(etaMs)} left`}`,
} as const satisfies PageTexts<TuningSettings, TuningPhase>;

function lane(units: number, rate: number): string {
  return `${number(units)} units, rate ${number(rate, 6)}`;
}

function dataText({ name, trainCount, testCount, origin, licence }: DataFacts): string {
  const counts =
    trainCount === null || testCount === null
      ? ''
      : `, ${number(trainCount)} for training, ${number(testCount)} for test`;
  const from = name === 'drawn' ? tunerEnglish.data.drawnOrigin : origin;
  return `${tunerEnglish.data.name(name)}${counts} (${from}; licence: ${licence})`;
}

function planWords() {
  return {
    describe: ({ trials: count, epochs: all, iterations }: { trials: number; epochs: number; iterations: number }) =>
      `${trials(count)}, ${epochs(all)}${iterations > 1 ? ` in ${number(iterations)} iterations` : ''}.`,
    bracket: (bracket: number, rounds: readonly { trials: number; epochs: number }[]) =>
      `Bracket ${number(bracket)}: ${rounds.map((round, i) => `${i === 0 ? trials(round.trials) : number(round.trials)} to epoch ${number(round.epochs)}`).join(', ')}`,
    rival: 'Each one trained in full: about as many epochs as Hyperband would spend.',
    asha: 'At most: whoever is promoted leaves fewer epochs for new settings.',
    invalid: 'These settings cannot be searched; Run says why.',
  };
}

function findingText(finding: Finding): string {
  switch (finding.kind) {
    case 'best':
      return `The best trial is ${finding.id}: ${lane(finding.units, finding.rate)}, with a validation accuracy of ${share(finding.score)}.`;
    case 'saved':
      return `${number(finding.settings)} different settings were tried in ${epochs(finding.spent)}; training each of them in full would have taken ${number(finding.inFull)}.`;
    case 'early':
      return finding.rank === 1
        ? `The winner led its bracket already after ${epochs(finding.epochs)}, before ${number(finding.of - 1)} others.`
        : `After ${epochs(finding.epochs)} the later winner was only number ${number(finding.rank)} of ${number(finding.of)} in its bracket: a stricter factor might have dropped it.`;
    case 'rates':
      return `Of the trials with ${epochs(finding.epochs)}, those at rate ${number(finding.best, 6)} are on average ${points(finding.gap)} better than those at ${number(finding.worst, 6)}.`;
    case 'edge':
      return `The winner has the ${finding.side} units that were allowed (${number(finding.units)}): a wider search space may hold a better one.`;
  }
}

function verdictText({ verdict, rateEffect, widthEffect, noise }: CrossFinding): string {
  const crossed = rateEffect !== null && widthEffect !== null;
  const over = (others: string) => (crossed ? `, averaged over both ${others}` : '');
  const rate = rateEffect === null ? '' : `The best setting’s rate brings ${gain(rateEffect)}${over('widths')}`;
  const owner = crossed ? 'its width' : 'The best setting’s width brings';
  const width = widthEffect === null ? '' : `${owner} ${gain(widthEffect)}${over('rates')}`;
  const chance = `Differences up to ${points(noise)} are chance with so many validation images.`;
  const facts = [rate, width].filter(Boolean).join('; ') || 'Best and baseline are the same setting';
  return `${VERDICTS[verdict]} ${facts}. ${chance}`;
}

function valleyText({ verdict, larger, smaller }: ValleyFinding): string {
  const rateOf = ({ rate }: RateDip) => `rate ${number(rate, 6)}`;
  const dipText = ({ dip, loss }: RateDip) =>
    `${number(Math.abs(dip), 3)} ${dip < 0 ? 'higher' : 'lower'} than at the ends (${number(loss, 3)})`;
  const facts = `Half-way the loss is ${dipText(larger)} at ${rateOf(larger)}, and ${dipText(smaller)} at ${rateOf(smaller)}.`;
  switch (verdict) {
    case 'larger':
      return `The steps of ${rateOf(larger)} are too long: they go past the lowest place, and the weights jump from one side of a valley to the other instead of getting down into it. ${facts}`;
    case 'smaller':
      return `It is not that the larger rate goes past the lowest place: ${rateOf(smaller)} does so more. ${facts}`;
    case 'alike':
      return `Both rates go past the lowest place alike, as far as chance lets us see: that does not explain what the rate does. ${facts}`;
    case 'neither':
      return `Neither rate goes past the lowest place: the weights are still on their way. ${facts}`;
  }
}

const VERDICTS: Readonly<Record<CrossFinding['verdict'], string>> = {
  rate: 'It is the learning rate.',
  width: 'It is the width.',
  both: 'Width and rate both matter.',
  neither: 'Neither: the difference is within chance.',
};

function gain(effect: number): string {
  return `${effect < 0 ? 'a loss of' : 'a gain of'} ${points(effect)} of validation accuracy`;
}
