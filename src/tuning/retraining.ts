import type { TuningSettings } from './tuning-settings.js';

/** Which corner of width × rate a final training is. */
export type RetrainRole = 'best' | 'baseline' | 'best-units' | 'best-rate';

/** A final training: from scratch, all with the same data and epochs. */
export interface RetrainPlan {
  readonly key: string;
  /** `best-units`: the best width with the baseline's rate; `best-rate`: the other way round. */
  readonly role: RetrainRole;
  readonly units: number;
  readonly learningRate: number;
  readonly seed: number;
  readonly epochs: number;
}

export interface Setting {
  readonly units: number;
  readonly learningRate: number;
}

/** A large rate, as the settings have it or ten times the best one's; without the dust of doubles. */
export function baselineRateFor(best: Setting, { baselineRate }: Pick<TuningSettings, 'baselineRate'>): number {
  return baselineRate > 0 ? baselineRate : Number((10 * best.learningRate).toPrecision(12));
}

/**
 * The best setting and the baseline, and both crossed, so that width and rate can be told apart; each
 * with every seed. Corners that coincide are trained once.
 */
export function retrainPlans(best: Setting, settings: TuningSettings): RetrainPlan[] {
  const { baselineUnits, seed, repeats, retrainEpochs } = settings;
  const baselineRate = baselineRateFor(best, settings);
  const corners: readonly [RetrainRole, number, number][] = [
    ['best', best.units, best.learningRate],
    ['baseline', baselineUnits, baselineRate],
    ['best-units', best.units, baselineRate],
    ['best-rate', baselineUnits, best.learningRate],
  ];
  const plans = new Map<string, RetrainPlan>();
  for (let repeat = 0; repeat < repeats; repeat++) {
    for (const [role, units, learningRate] of corners) {
      const key = `final units=${units} learning_rate=${learningRate} seed=${seed + repeat} ${retrainEpochs}`;
      if (!plans.has(key))
        plans.set(key, { key, role, units, learningRate, seed: seed + repeat, epochs: retrainEpochs });
    }
  }
  return [...plans.values()];
}
