export interface Sample {
  /** One coordinate an axis, 0 … 1. */
  readonly at: readonly number[];
  readonly value: number;
}

/** A box of the unit cube in which a tree predicts one value. */
export interface Leaf {
  readonly box: readonly (readonly [low: number, high: number])[];
  readonly value: number;
}

interface Cut {
  readonly axis: number;
  readonly at: number;
  /** Squared error left on both sides. */
  readonly error: number;
}

/** Fewer samples are not divided any more. */
const LEAST_DIVIDED = 3;

/** Cuts the unit cube where it lowers the squared error most (CART, Breiman et al. 1984), until samples run out. */
export function growTree(samples: readonly Sample[], axes: number): Leaf[] {
  const unit = Array.from({ length: axes }, () => [0, 1] as const);
  return divide(samples, unit);
}

function divide(samples: readonly Sample[], box: Leaf['box']): Leaf[] {
  const cut = samples.length < LEAST_DIVIDED ? null : bestCut(samples, box.length);
  if (!cut) return [{ box, value: meanOf(samples) }];
  const { axis, at } = cut;
  const half = (side: readonly [number, number]) => box.map((edge, index) => (index === axis ? side : edge));
  return [
    ...divide(
      samples.filter((sample) => sample.at[axis] < at),
      half([box[axis][0], at]),
    ),
    ...divide(
      samples.filter((sample) => sample.at[axis] >= at),
      half([at, box[axis][1]]),
    ),
  ];
}

/** Null where no cut lowers the error. */
function bestCut(samples: readonly Sample[], axes: number): Cut | null {
  let best: Cut | null = null;
  let least = errorOf(samples) - 1e-15;
  for (let axis = 0; axis < axes; axis++) {
    const levels = levelsOf(samples, axis);
    const right = levels.reduce(joined, NOTHING);
    let left = NOTHING;
    for (let i = 1; i < levels.length; i++) {
      left = joined(left, levels[i - 1]);
      const error = errorIn(left) + errorIn(without(right, left));
      if (error >= least) continue;
      least = error;
      best = { axis, at: (levels[i].at + levels[i - 1].at) / 2, error };
    }
  }
  return best;
}

/** What the error of samples hangs on. */
interface Sums {
  readonly count: number;
  readonly sum: number;
  readonly squares: number;
}

const NOTHING: Sums = { count: 0, sum: 0, squares: 0 };

/** The samples that stand at the same place of an axis, from the lowest place to the highest. */
function levelsOf(samples: readonly Sample[], axis: number): (Sums & { readonly at: number })[] {
  // Scores differ little from each other: sums of their squares would lose the differences.
  const middle = meanOf(samples);
  const levels = new Map<number, Sums>();
  for (const { at, value } of samples) {
    const one = { count: 1, sum: value - middle, squares: (value - middle) ** 2 };
    levels.set(at[axis], joined(levels.get(at[axis]) ?? NOTHING, one));
  }
  return [...levels].map(([at, sums]) => ({ at, ...sums })).sort((a, b) => a.at - b.at);
}

function joined(a: Sums, b: Sums): Sums {
  return { count: a.count + b.count, sum: a.sum + b.sum, squares: a.squares + b.squares };
}

function without(a: Sums, b: Sums): Sums {
  return { count: a.count - b.count, sum: a.sum - b.sum, squares: a.squares - b.squares };
}

function errorIn({ count, sum, squares }: Sums): number {
  return squares - sum ** 2 / count;
}

function meanOf(samples: readonly Sample[]): number {
  return samples.reduce((sum, { value }) => sum + value, 0) / samples.length;
}

function errorOf(samples: readonly Sample[]): number {
  const mean = meanOf(samples);
  return samples.reduce((sum, { value }) => sum + (value - mean) ** 2, 0);
}
