import type { Address } from './kernel-exports.js';
import type { KernelMemory } from './kernel-memory.js';
import type { NeighbourGraph } from './neighbour-graph.js';

/** Rows searched in one call: short calls reach the optimised code sooner. */
const ROWS_A_CALL = 128;

/** Joint affinities in the kernels' memory: symmetric rows of (column, value), each padded to four with zeros. */
export interface StoredAffinities {
  readonly points: number;
  /** points + 1 entries. */
  readonly offsets: Address;
  readonly columns: Address;
  readonly values: Address;
  /** Entries of all rows, padding included. */
  readonly entries: number;
}

/** The joint affinities of a graph for a perplexity; see `jointAffinities` in `affinities.ts`. */
export function storeAffinities(
  memory: KernelMemory,
  { points, count, stride, ids, distances }: NeighbourGraph,
  perplexity: number,
): StoredAffinities {
  const { kernels } = memory;
  const most = 2 * points * count + 4 * points;
  const offsets = memory.allocateWords(points + 1);
  const columns = memory.allocateWords(most);
  const values = memory.allocateWords(most);
  const entries = memory.scratch(() => {
    const conditional = memory.allocateWords(points * stride);
    for (let row = 0; row < points; row += ROWS_A_CALL) {
      const at = 4 * row * stride;
      const rows = Math.min(ROWS_A_CALL, points - row);
      kernels.perplexitySearch(distances + at, rows, stride, perplexity, conditional + at);
    }
    const incoming = memory.allocateWords(points + 2);
    const sources = memory.allocateWords(points * count);
    const sourceValues = memory.allocateWords(points * count);
    const slots = memory.allocateWords(points);
    kernels.incomingEdges(ids, conditional, points, count, stride, incoming, sources, sourceValues);
    return kernels.jointRows(
      ...([ids, conditional, points, count, stride] as const),
      ...([incoming, sources, sourceValues, slots] as const),
      ...([offsets, columns, values] as const),
    );
  });
  return { points, offsets, columns, values, entries };
}
