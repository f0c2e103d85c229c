// y = the largest of relu(x ∗ filter + bias) in each 2 × 2 pool: rows are output pixels in the order of their pools,
// so that four rows of a thread are a pool.

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> filters: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> y: array<f32>;
/** Which pixel of its pool was the first maximum, 0 … 3; 4 where relu gave 0. */
@group(0) @binding(4) var<storage, read_write> winners: array<u32>;

const LEFT_TERMS_FIRST = true;
const RIGHT_TERMS_FIRST = false;
const NONE: u32 = 4;

fn describe_row(row: u32) -> vec4i {
  return window_at(output_pixel(row), 0);
}

fn describe_term(term: u32) -> vec4i {
  return in_window(term, term * FEATURES);
}

fn left(row: vec4i, term: vec4i) -> f32 {
  return read_x(row, term);
}

fn right(term: vec4i, column: u32) -> vec4f {
  let at = u32(term.w) + column;
  return vec4f(filters[at], filters[at + 1], filters[at + 2], filters[at + 3]);
}

fn is_nan(value: f32) -> bool {
  return (bitcast<u32>(value) & 0x7fffffff) > 0x7f800000;
}

fn store(at: u32, column: u32, sum: f32, winner: u32) {
  if (column < FEATURES) {
    let value = sum + bias[column];
    let positive = value > 0.0;
    y[at + column] = select(0.0, value, positive || is_nan(value));
    winners[at + column] = select(NONE, winner, positive);
  }
}

/** @param sums of the pool's four pixels */
fn store_pool(pool: u32, column: u32, sums: mat4x4f) {
  let at = pool * FEATURES;
  if (at >= arrayLength(&y)) {
    return;
  }
  var largest = sums[0];
  var winner = vec4u();
  winner = select(winner, vec4u(1), sums[1] > largest);
  largest = select(largest, sums[1], sums[1] > largest);
  winner = select(winner, vec4u(2), sums[2] > largest);
  largest = select(largest, sums[2], sums[2] > largest);
  winner = select(winner, vec4u(3), sums[3] > largest);
  largest = select(largest, sums[3], sums[3] > largest);
  store(at, column, largest.x, winner.x);
  store(at, column + 1, largest.y, winner.y);
  store(at, column + 2, largest.z, winner.z);
  store(at, column + 3, largest.w, winner.w);
}

@compute @workgroup_size(ACROSS, DOWN)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_id) local: vec3u,
  @builtin(local_invocation_index) index: u32,
) {
  let first_row = 4 * ROW_GROUPS * (group.x + group.z * groups.x);
  let first_column = 4 * COLUMN_GROUPS * group.y;
  let sums = product(Lane(index, local.x, local.y), first_row, first_column, 0, TERM_COUNT);
  let pool = first_row / 4 + 2 * local.y;
  let column = first_column + 4 * local.x;
  store_pool(pool, column, sums.upper);
  store_pool(pool + 1, column, sums.lower);
}
