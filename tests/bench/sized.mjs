/** `npm run bench -- NAME --tiny` only shows that a benchmark still runs: its figures mean nothing. */
export const isTiny = process.env.LABTAGS_BENCH === 'tiny';

/**
 * What is to be measured.
 *
 * @template T
 * @param {T} usual
 * @param {T} tiny
 */
export function sized(usual, tiny) {
  return isTiny ? tiny : usual;
}
