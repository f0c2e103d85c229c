import { meanInterval, meanOf } from '../metrics/mean-interval.js';
import type { RetrainRole } from './retraining.js';
import type { RetrainedRun } from './tuning-events.js';

/** Mean over seeds, and half the 95 % interval of that mean (Student's t); null for a single seed. */
export interface Estimate {
  readonly mean: number;
  readonly halfWidth: number | null;
  readonly count: number;
}

/** One corner of width × rate, from its last epochs. */
export interface Corner {
  readonly role: RetrainRole;
  readonly units: number;
  readonly learningRate: number;
  readonly training: Estimate;
  readonly validation: Estimate;
  readonly bestValidation: Estimate;
  readonly test: Estimate;
  /** Last epoch in which the first seed's validation accuracy reached a new best. */
  readonly bestEpoch: number;
}

/** What the crossed trainings say about the difference between best and baseline, in accuracy on validation images. */
export interface CrossFinding {
  /** Which of the two settings makes the difference; `neither`: both are within chance. */
  readonly verdict: 'rate' | 'width' | 'both' | 'neither';
  /** Gain by the best's rate over the baseline's, mean of both widths; null where the rates are the same. */
  readonly rateEffect: number | null;
  /** Gain by the best's width over the baseline's, mean of both rates; null where the widths are the same. */
  readonly widthEffect: number | null;
  /** Differences up to this are chance: twice the standard error of a difference of two accuracies. */
  readonly noise: number;
}

/** An effect so many times the other is the reason; below that both are. */
const MUCH_LARGER = 3;

/** Corners whose trainings have all ended, in the order best, baseline, crossed. */
export function cornersOf(runs: readonly RetrainedRun[]): Corner[] {
  const roles: readonly RetrainRole[] = ['best', 'baseline', 'best-units', 'best-rate'];
  return roles.flatMap((role) => {
    const own = runs.filter((run) => run.role === role);
    if (own.length === 0 || own.some(({ test }) => test === null)) return [];
    const last = own.map(({ history }) => history[history.length - 1]);
    const bests = own.map(({ history }) => Math.max(...history.map((epoch) => epoch.validationAccuracy)));
    const { units, learningRate, history } = own[0];
    return [
      {
        ...{ role, units, learningRate },
        training: estimate(last.map(({ accuracy }) => accuracy)),
        validation: estimate(last.map(({ validationAccuracy }) => validationAccuracy)),
        bestValidation: estimate(bests),
        test: estimate(own.map(({ test }) => test?.accuracy ?? Number.NaN)),
        bestEpoch: history.find((epoch) => epoch.validationAccuracy === bests[0])?.epoch ?? 0,
      },
    ];
  });
}

/** Null before all corners that there are have been trained. */
export function crossFinding(runs: readonly RetrainedRun[], validationCount: number): CrossFinding | null {
  const corners = cornersOf(runs);
  const wanted = new Set(runs.map(({ role }) => role));
  if (corners.length < 2 || corners.length < wanted.size) return null;
  const score = (units: number, rate: number) =>
    corners.find((corner) => corner.units === units && corner.learningRate === rate)?.validation.mean ?? Number.NaN;
  const best = corners.find(({ role }) => role === 'best');
  const baseline = corners.find(({ role }) => role === 'baseline');
  if (!best || !baseline) return null;
  const widths = [...new Set([best.units, baseline.units])];
  const rates = [...new Set([best.learningRate, baseline.learningRate])];
  const rateEffect =
    rates.length < 2 ? null : meanOf(widths.map((units) => score(units, rates[0]) - score(units, rates[1])));
  const widthEffect =
    widths.length < 2 ? null : meanOf(rates.map((rate) => score(widths[0], rate) - score(widths[1], rate)));
  const noise = noiseOf(corners, validationCount);
  return { verdict: verdictOf(rateEffect ?? 0, widthEffect ?? 0, noise), rateEffect, widthEffect, noise };
}

function verdictOf(rateEffect: number, widthEffect: number, noise: number): CrossFinding['verdict'] {
  const [rate, width] = [Math.abs(rateEffect), Math.abs(widthEffect)];
  if (rate <= noise && width <= noise) return 'neither';
  if (rate > MUCH_LARGER * width || width <= noise) return rate > noise ? 'rate' : 'width';
  if (width > MUCH_LARGER * rate || rate <= noise) return 'width';
  return 'both';
}

/** The same images judge all corners, so this is on the safe side. */
function noiseOf(corners: readonly Corner[], count: number): number {
  const share = meanOf(corners.map(({ validation }) => validation.mean));
  const seeds = corners[0].validation.count;
  return 2 * Math.sqrt((2 * share * (1 - share)) / (count * seeds));
}

function estimate(values: readonly number[]): Estimate {
  const { mean, halfWidth } = meanInterval(values);
  return { mean, halfWidth, count: values.length };
}
