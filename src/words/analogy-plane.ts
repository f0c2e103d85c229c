import type { Analogy } from './analogy.js';
import type { WordMap } from './drawn-map.js';
import { dot, type KeyedVectors, normalise } from './keyed-vectors.js';
import { coordinates } from './word-map.js';

/** The name of the parallelogram's fourth corner on its map. */
export function targetName({ from, to, like }: Analogy): string {
  return `${to} + ${like} − ${from}`;
}

/**
 * An analogy's parallelogram as it is: on the plane of its three words, where the fourth corner lies
 * too. Other words are put on it at a right angle, so they may lie above or below.
 *
 * @returns the words of the question, the fourth corner under its {@link targetName}, then the others
 */
export function analogyPlane(vectors: KeyedVectors, analogy: Analogy, others: readonly string[]): WordMap {
  const { from, to, like } = analogy;
  const [a, b, c] = [from, to, like].map((word) => vectors.unitVector(word));
  const target = b.map((value, i) => value + c[i] - a[i]);
  const asked = [...new Set(others)].filter((word) => word !== from && word !== to && word !== like);
  const rows = [a, b, c, target, ...asked.map((word) => vectors.unitVector(word))].map((row) =>
    row.map((value, i) => value - a[i]),
  );
  // Across: the step that the analogy repeats; down: at a right angle to it.
  const along = normalise(rows[1].slice());
  const shadow = dot(rows[2], along);
  const across = normalise(rows[2].map((value, i) => value - shadow * along[i]));
  return {
    id: 'analogy',
    words: [from, to, like, targetName(analogy), ...asked],
    positions: coordinates(rows, [along, across]),
    method: 'plane',
    keptShare: null,
    iteration: 0,
    iterations: 0,
    klDivergence: null,
  };
}
