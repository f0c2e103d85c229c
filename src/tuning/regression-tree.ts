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
    const sorted = [...samples].sort((a, b) => a.at[axis] - b.at[axis]);
    for (let i = 1; i < sorted.length; i++) {
      if (sorted[i].at[axis] === sorted[i - 1].at[axis]) continue;
      const error = errorOf(sorted.slice(0, i)) + errorOf(sorted.slice(i));
      if (error >= least) continue;
      least = error;
      best = { axis, at: (sorted[i].at[axis] + sorted[i - 1].at[axis]) / 2, error };
    }
  }
  return best;
}

function meanOf(samples: readonly Sample[]): number {
  return samples.reduce((sum, { value }) => sum + value, 0) / samples.length;
}

function errorOf(samples: readonly Sample[]): number {
  const mean = meanOf(samples);
  return samples.reduce((sum, { value }) => sum + (value - mean) ** 2, 0);
}
