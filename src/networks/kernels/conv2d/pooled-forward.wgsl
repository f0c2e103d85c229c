// y = the largest of relu(x ∗ filter + bias) in each 2 × 2 pool: rows are output pixels in the order of their pools,
// so that a thread's four rows are a pool.

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

@compute @workgroup_size(COLUMN_GROUPS, ROW_GROUPS)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_id) local: vec3u,
  @builtin(local_invocation_index) index: u32,
) {
  let first_row = 4 * ROW_GROUPS * (group.x + group.z * groups.x);
  let first_column = 4 * COLUMN_GROUPS * group.y;
  let sums = product(Lane(index, local.x, local.y), first_row, first_column, 0, TERM_COUNT);
  let pool = first_row / 4 + local.y;
  if (pool >= arrayLength(&y) / FEATURES) {
    return;
  }
  for (var j = 0u; j < 4; j++) {
    let column = first_column + 4 * local.x + j;
    if (column >= FEATURES) {
      break;
    }
    var largest = sums[0][j];
    var winner = 0u;
    for (var i = 1u; i < 4; i++) {
      if (sums[i][j] > largest) {
        largest = sums[i][j];
        winner = i;
      }
    }
    let value = largest + bias[column];
    let positive = value > 0.0;
    y[pool * FEATURES + column] = select(0.0, value, positive || is_nan(value));
    winners[pool * FEATURES + column] = select(NONE, winner, positive);
  }
}
