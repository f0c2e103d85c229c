/** From points to the nodes of a mesh and back, by cubic B-splines over 4 × 4 nodes. */
import { multiplyAdd } from '../../networks/kernels/vector.as';

/** Smallest x, smallest y, largest x, largest y. Room for one point more must be behind the last. */
export function bounds(positions: usize, points: i32, out: usize): void {
  let low = v128.load64_splat(positions);
  let high = low;
  // Two points at a time; an odd last one is taken twice.
  store<u64>(positions + (<usize>points << 3), load<u64>(positions));
  for (let i: usize = 0; i < <usize>points; i += 2) {
    const two = v128.load(positions + (i << 3));
    low = f32x4.min(low, two);
    high = f32x4.max(high, two);
  }
  low = f32x4.min(low, v128.shuffle<f32>(low, low, 2, 3, 0, 1));
  high = f32x4.max(high, v128.shuffle<f32>(high, high, 2, 3, 0, 1));
  v128.store(out, v128.shuffle<f32>(low, high, 0, 1, 4, 5));
}

/** Weights of the nodes −1, 0, 1, 2 for a point that lies `fraction` behind node 0. */
@inline
function splineWeights(fraction: f32): v128 {
  const t = f32x4.splat(fraction);
  let weights = f32x4(-1.0 / 6.0, 0.5, -0.5, 1.0 / 6.0);
  weights = multiplyAdd(weights, t, f32x4(0.5, -1, 0.5, 0));
  weights = multiplyAdd(weights, t, f32x4(-0.5, 0, 0.5, 0));
  return multiplyAdd(weights, t, f32x4(1.0 / 6.0, 4.0 / 6.0, 1.0 / 6.0, 0));
}

@inline
function addRow(at: usize, weight: v128, weights: v128): void {
  v128.store(at, multiplyAdd(weights, weight, v128.load(at)));
}

/** charges[node] = Σ over the points of their weights. `left`, `top`: where node 0 lies; `density`: nodes a unit. */
export function spread(positions: usize, points: i32, left: f32, top: f32, density: f32, charges: usize, nodes: i32): void {
  memory.fill(charges, 0, <usize>(nodes * nodes) << 2);
  const row = <usize>nodes << 2;
  for (let i: usize = 0; i < <usize>points; i++) {
    const x = (load<f32>(positions + (i << 3)) - left) * density;
    const y = (load<f32>(positions + (i << 3), 4) - top) * density;
    const column = <i32>x;
    const line = <i32>y;
    const across = splineWeights(x - <f32>column);
    const down = splineWeights(y - <f32>line);
    const at = charges + (<usize>((line - 1) * nodes + column - 1) << 2);
    addRow(at, v128.shuffle<f32>(down, down, 0, 0, 0, 0), across);
    addRow(at + row, v128.shuffle<f32>(down, down, 1, 1, 1, 1), across);
    addRow(at + 2 * row, v128.shuffle<f32>(down, down, 2, 2, 2, 2), across);
    addRow(at + 3 * row, v128.shuffle<f32>(down, down, 3, 3, 3, 3), across);
  }
}

@inline
function weightedRows(at: usize, row: usize, down: v128): v128 {
  let sum = f32x4.mul(v128.shuffle<f32>(down, down, 0, 0, 0, 0), v128.load(at));
  sum = multiplyAdd(v128.shuffle<f32>(down, down, 1, 1, 1, 1), v128.load(at + row), sum);
  sum = multiplyAdd(v128.shuffle<f32>(down, down, 2, 2, 2, 2), v128.load(at + 2 * row), sum);
  return multiplyAdd(v128.shuffle<f32>(down, down, 3, 3, 3, 3), v128.load(at + 3 * row), sum);
}

/** forces[i] = the nodes' forces, weighted as the charges were. */
export function gather(
  positions: usize, points: i32, left: f32, top: f32, density: f32,
  nodeX: usize, nodeY: usize, nodes: i32, forces: usize,
): void {
  const row = <usize>nodes << 2;
  for (let i: usize = 0; i < <usize>points; i++) {
    const x = (load<f32>(positions + (i << 3)) - left) * density;
    const y = (load<f32>(positions + (i << 3), 4) - top) * density;
    const column = <i32>x;
    const line = <i32>y;
    const across = splineWeights(x - <f32>column);
    const down = splineWeights(y - <f32>line);
    const at = <usize>((line - 1) * nodes + column - 1) << 2;
    const forceX = f32x4.mul(across, weightedRows(nodeX + at, row, down));
    const forceY = f32x4.mul(across, weightedRows(nodeY + at, row, down));
    const sums = f32x4.add(v128.shuffle<f32>(forceX, forceY, 0, 1, 4, 5), v128.shuffle<f32>(forceX, forceY, 2, 3, 6, 7));
    store<f32>(forces + (i << 3), f32x4.extract_lane(sums, 0) + f32x4.extract_lane(sums, 1));
    store<f32>(forces + (i << 3), f32x4.extract_lane(sums, 2) + f32x4.extract_lane(sums, 3), 4);
  }
}
