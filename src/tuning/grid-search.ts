import { Oracle, type OracleOptions } from './oracle.js';
import {
  type Hyperparameter,
  levelsOf,
  type SearchSpace,
  sampleValue,
  type Values,
  valueAtLevel,
} from './search-space.js';

export interface GridSearchOptions extends OracleOptions {
  /** The grid has at most so many points. */
  readonly maxTrials: number;
  /** Epochs of every trial. */
  readonly epochs: number;
}

/** Every point of the finest even grid that the budget allows; the last hyperparameter changes fastest. */
export class GridSearch extends Oracle<null> {
  readonly #options: GridSearchOptions;
  readonly #points: readonly Values[];

  constructor(options: GridSearchOptions) {
    super(options, null);
    this.#options = options;
    this.#points = gridPoints(options.space, options.maxTrials);
  }

  override clone(): GridSearch {
    return new GridSearch(this.#options).restore(this.save());
  }

  protected override populate(): Values | 'idle' | 'stopped' {
    const values = this.#points[this.trials.length];
    return values ? { ...values, 'tuner/epochs': this.#options.epochs } : this.idleOrStopped;
  }
}

/** At most `most` settings: the hyperparameter with the fewest levels is refined first, as long as it fits. */
export function gridPoints(space: SearchSpace, most: number): Values[] {
  const counts = levelCounts(space, most);
  let points: Values[] = [{}];
  space.forEach((parameter, index) => {
    const levels = evenLevels(parameter, counts[index]);
    points = points.flatMap((point) => levels.map((value) => ({ ...point, [parameter.name]: value })));
  });
  return points;
}

function levelCounts(space: SearchSpace, most: number): number[] {
  const counts = space.map(() => 1);
  const product = () => counts.reduce((size, count) => size * count, 1);
  const fits = (index: number) =>
    counts[index] < levelsOf(space[index]) && (product() / counts[index]) * (counts[index] + 1) <= most;
  for (;;) {
    const open = counts.map((_, index) => index).filter(fits);
    if (open.length === 0) return counts;
    const fewest = open.reduce((best, index) => (counts[index] < counts[best] ? index : best));
    counts[fewest]++;
  }
}

/** From the first to the last value, evenly; the middle one where there is only one. */
function evenLevels(parameter: Hyperparameter, count: number) {
  const levels = levelsOf(parameter);
  return Array.from({ length: count }, (_, index) => {
    const share = count === 1 ? 0.5 : index / (count - 1);
    if (!Number.isFinite(levels)) return sampleValue(parameter, Math.min(share, 1 - 2 ** -53));
    return valueAtLevel(parameter, Math.round(share * (levels - 1)));
  });
}
