// y = x ∗ filter + bias, then perhaps relu: rows are output pixels, terms the numbers in the window.

override RELU: bool;

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(1) var<storage, read> filters: array<f32>;
@group(0) @binding(2) var<storage, read> bias: array<f32>;
@group(0) @binding(3) var<storage, read_write> y: array<f32>;

const LEFT_TERMS_FIRST = true;
const RIGHT_TERMS_FIRST = false;

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

/** Not `max`, which may lose what is not a number: its bits lie above those of −∞. */
fn activated(sum: f32) -> f32 {
  let bits = bitcast<u32>(sum);
  return select(sum, 0.0, RELU && bits > 0x80000000 && bits <= 0xff800000);
}

fn store(at: u32, column: u32, sum: f32) {
  if (column < FEATURES) {
    y[at + column] = activated(sum + bias[column]);
  }
}

fn store_row(row: u32, column: u32, sums: vec4f) {
  let at = row * FEATURES;
  if (at < arrayLength(&y)) {
    store(at, column, sums.x);
    store(at, column + 1, sums.y);
    store(at, column + 2, sums.z);
    store(at, column + 3, sums.w);
  }
}

fn store_rows(row: u32, column: u32, sums: mat4x4f) {
  store_row(row, column, sums[0]);
  store_row(row + 1, column, sums[1]);
  store_row(row + 2, column, sums[2]);
  store_row(row + 3, column, sums[3]);
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
  let row = first_row + 8 * local.y;
  let column = first_column + 4 * local.x;
  store_rows(row, column, sums.upper);
  store_rows(row + 4, column, sums.lower);
}
