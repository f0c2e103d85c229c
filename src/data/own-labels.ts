import type { ImageSet } from './image-set.js';

/**
 * The classes of parts without class names: those that there are images of. Labels that count from 1, or leave
 * numbers out, would make empty classes; here each class keeps its number as its name, and gets the next free index.
 *
 * @returns the parts themselves where no number is left out
 */
export function classesOfLabels<Part extends string>(
  parts: Readonly<Record<Part, ImageSet>>,
): { readonly parts: Readonly<Record<Part, ImageSet>>; readonly classNames: readonly string[] } {
  const sets = Object.entries<ImageSet>(parts);
  const seen = new Set<number>();
  for (const [, { labels }] of sets) for (const label of labels) seen.add(label);
  const numbers = [...seen].sort((a, b) => a - b);
  const classNames = numbers.map(String);
  if (numbers.every((number, index) => number === index)) return { parts, classNames };
  const indices = new Uint8Array(256);
  numbers.forEach((number, index) => {
    indices[number] = index;
  });
  const renamed = sets.map(([part, set]) => [part, { ...set, labels: set.labels.map((label) => indices[label]) }]);
  return { parts: Object.fromEntries(renamed), classNames };
}
