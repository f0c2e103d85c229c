/** What a condition earns where it is met. */
interface Earning {
  readonly points: number;
  readonly met: boolean;
}

/** The points of what is met, and of all. */
export function taskPoints(conditions: readonly Earning[]): { readonly earned: number; readonly most: number } {
  const sum = (some: readonly Earning[]) => some.reduce((total, { points }) => total + points, 0);
  return { earned: sum(conditions.filter(({ met }) => met)), most: sum(conditions) };
}

/** 0 … 100: the share of the points that is earned, rounded. */
export function taskScore(conditions: readonly Earning[]): number {
  const { earned, most } = taskPoints(conditions);
  return Math.round((100 * earned) / most);
}
