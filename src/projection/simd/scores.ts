import type { Matrix } from '../matrix.js';
import { BLOCK_ROWS, type KernelValues, RowBlocks } from './column-products.js';
import type { KernelMemory } from './kernel-memory.js';

const LANES = 8;

/** (X − mean) · axesᵀ in single precision, rows × axes.rows. */
export function projectedRows(
  memory: KernelMemory,
  matrix: Matrix<KernelValues>,
  { mean, axes }: { mean: Float64Array; axes: Matrix<Float64Array> },
): Float32Array<ArrayBuffer> {
  const { kernels } = memory;
  const blocks = new RowBlocks(memory, matrix, mean);
  const { paddedColumns: columns } = blocks;
  const paddedAxes = Math.ceil(axes.rows / LANES) * LANES;
  const axisRows = memory.allocateWords(paddedAxes * columns);
  const axisPanels = memory.allocateWords(paddedAxes * columns);
  const rowPanels = memory.allocateWords(BLOCK_ROWS * columns);
  const out = memory.allocateWords(BLOCK_ROWS * paddedAxes);
  const padded = memory.floats(axisRows, paddedAxes * columns).fill(0);
  for (let k = 0; k < axes.rows; k++) {
    padded.set(axes.data.subarray(k * axes.columns, (k + 1) * axes.columns), k * columns);
  }
  kernels.packRows(axisRows, paddedAxes, columns, axisPanels);
  const scores = new Float32Array(matrix.rows * axes.rows);
  blocks.eachCentred((first, rows, at) => {
    kernels.packRows(at, rows, columns, rowPanels);
    kernels.multiplyPanels(rowPanels, Math.ceil(rows / LANES), axisPanels, paddedAxes / LANES, columns, out);
    const block = memory.floats(out, rows * paddedAxes);
    for (let row = 0; row < rows; row++) {
      const from = row * paddedAxes;
      scores.set(block.subarray(from, from + axes.rows), (first + row) * axes.rows);
    }
  });
  return scores;
}
