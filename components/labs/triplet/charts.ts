import type { DistanceHistogram, EpochRecord } from '../../../src/triplet/triplet-events.js';
import type { Chart } from '../../charts/chart.js';
import { histogramChart } from '../../charts/histogram-chart.js';
import { type LineSeries, lineChart } from '../../charts/line-chart.js';
import { MUTED, seriesColor } from '../../charts/palette.js';
import type { StepHistory } from './step-history.js';
import type { TripletWords } from './words.js';

/** What the two curves need to know of the state. */
export interface CurveFacts {
  readonly steps: StepHistory;
  readonly epochs: readonly EpochRecord[];
  readonly stepsPerEpoch: number;
  /** Steps planned in all. */
  readonly totalSteps: number;
  readonly margin: number;
  readonly shown: EpochRecord | null;
  /** True when the views look back: the epoch is then marked. */
  readonly marked: boolean;
}

/** Loss of each step, faint, and of each epoch. */
export function lossChart(facts: CurveFacts, words: TripletWords): Chart {
  const { shown, margin } = facts;
  const { curves } = words;
  const summary = shown
    ? curves.lossSummary({ epoch: shown.epoch, training: shown.trainLoss, validation: shown.validationLoss })
    : curves.waiting;
  return lineChart({
    ...{ title: curves.lossTitle, summary, xLabel: curves.stepAxis, yLabel: curves.lossAxis },
    series: seriesOf(facts, words, {
      step: (record) => record.loss,
      training: (epoch) => epoch.trainLoss,
      validation: (epoch) => epoch.validationLoss,
    }),
    ...frameOf(facts, words),
    reference: margin > 0 ? [{ y: margin, label: curves.marginLine(margin) }] : [],
    words: words.charts,
  });
}

/** Share of triplets whose loss is above 0: without it the loss misleads. */
export function activeChart(facts: CurveFacts, words: TripletWords): Chart {
  const { shown } = facts;
  const { curves } = words;
  const summary = shown
    ? curves.activeSummary({
        epoch: shown.epoch,
        training: shown.trainActiveShare,
        validation: shown.validationActiveShare,
      })
    : curves.waiting;
  return lineChart({
    ...{ title: curves.activeTitle, summary, xLabel: curves.stepAxis, yLabel: curves.activeAxis },
    series: seriesOf(facts, words, {
      step: (record) => record.activeShare,
      training: (epoch) => epoch.trainActiveShare,
      validation: (epoch) => epoch.validationActiveShare,
    }),
    ...frameOf(facts, words),
    yDomain: [0, 1],
    yFormat: 'percent',
    words: words.charts,
  });
}

interface Readings {
  step(record: StepHistory['records'][number]): number;
  training(epoch: EpochRecord): number | null;
  validation(epoch: EpochRecord): number;
}

/** A training value is a mean over its epoch, so it stands in the epoch's middle; validation comes at the end. */
function seriesOf(
  { steps, epochs, stepsPerEpoch }: CurveFacts,
  { curves }: TripletWords,
  read: Readings,
): LineSeries[] {
  const trained = epochs.filter((epoch) => read.training(epoch) !== null);
  return [
    {
      name: curves.step,
      points: { x: steps.records.map((record) => record.step), y: steps.records.map(read.step) },
      color: `color-mix(in srgb, ${MUTED} 45%, transparent)`,
    },
    {
      name: curves.training,
      points: trained.map((epoch) => [
        Math.round((epoch.epoch - 0.5) * stepsPerEpoch),
        read.training(epoch) ?? Number.NaN,
      ]),
      color: seriesColor(0),
    },
    {
      name: curves.validation,
      points: epochs.map((epoch) => [epoch.epoch * stepsPerEpoch, read.validation(epoch)]),
      style: 'dashed',
      color: seriesColor(1),
    },
  ];
}

function frameOf({ totalSteps, stepsPerEpoch, shown, marked }: CurveFacts, words: TripletWords) {
  return {
    xDomain: [0, Math.max(1, totalSteps)] as const,
    marker: marked && shown ? { x: shown.epoch * stepsPerEpoch, label: words.epoch(shown.epoch) } : undefined,
  };
}

/** d(a, p) and d(a, n) of the validation triplets: training moves them apart by the margin. */
export function distancesChart(shown: EpochRecord | null, margin: number, words: TripletWords): Chart {
  const { curves } = words;
  const histogram = shown?.distances ?? { edges: [], positive: [], negative: [] };
  const positive = meanOf(histogram, 'positive');
  const summary = shown
    ? curves.distancesSummary({ epoch: shown.epoch, positive, negative: meanOf(histogram, 'negative') })
    : curves.waiting;
  return histogramChart({
    ...{ title: curves.distancesTitle, summary, xLabel: curves.distancesAxis, yLabel: curves.countAxis },
    edges: histogram.edges,
    groups: [
      { name: curves.positiveDistance, counts: histogram.positive },
      { name: curves.negativeDistance, counts: histogram.negative },
    ],
    margin: shown && margin > 0 ? { from: positive, size: margin, label: curves.margin } : undefined,
    words: words.charts,
  });
}

/** Mean of the counted distances, each taken at the middle of its bin. */
export function meanOf(histogram: DistanceHistogram, which: 'positive' | 'negative'): number {
  const { edges } = histogram;
  const counts = histogram[which];
  const total = counts.reduce((sum, count) => sum + count, 0);
  const weighted = counts.reduce((sum, count, bin) => sum + (count * (edges[bin] + edges[bin + 1])) / 2, 0);
  return total === 0 ? 0 : weighted / total;
}
