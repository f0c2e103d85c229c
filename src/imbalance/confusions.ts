/** Images of one class that were called another. */
export interface Confusion {
  readonly truth: number;
  readonly predicted: number;
  readonly count: number;
  /** Images of the class. */
  readonly of: number;
}

/**
 * The confusions that take the largest share of their class. Those of most images would only name the large class: 40 of
 * 1,341 are few, and 8 of 12 are many.
 */
export function namedConfusions(confusion: readonly (readonly number[])[], most: number): readonly Confusion[] {
  return confusion
    .flatMap((row, truth) => {
      const of = row.reduce((sum, count) => sum + count, 0);
      return row.map((count, predicted): Confusion => ({ truth, predicted, count, of }));
    })
    .filter(({ truth, predicted, count }) => truth !== predicted && count > 0)
    .sort((a, b) => b.count / b.of - a.count / a.of || b.count - a.count)
    .slice(0, most);
}
