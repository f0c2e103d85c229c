// The loss's gradient by x: rows are pixels of x, terms the features of all windows over them.

@group(0) @binding(0) var<storage, read> filters: array<f32>;
@group(0) @binding(3) var<storage, read_write> dx: array<f32>;

const LEFT_TERMS_FIRST = true;
const RIGHT_TERMS_FIRST = true;

fn describe_row(row: u32) -> vec4i {
  let y = row / WIDTH % HEIGHT + TOP;
  let x = row % WIDTH + LEFT;
  return vec4i(i32(row / WIDTH / HEIGHT), i32(y), i32(x), 0);
}

fn describe_term(term: u32) -> vec4i {
  let feature = term % FEATURES;
  let pixel = term / FEATURES;
  let filter_start = pixel * CHANNELS * FEATURES + feature;
  return vec4i(i32(feature), i32(pixel / FILTER_WIDTH), i32(pixel % FILTER_WIDTH), i32(filter_start));
}

fn left(row: vec4i, term: vec4i) -> f32 {
  let below = row.y - term.y;
  let beside = row.z - term.z;
  if (below < 0 || beside < 0 || below % i32(STRIDE) != 0 || beside % i32(STRIDE) != 0) {
    return 0.0;
  }
  let i = below / i32(STRIDE);
  let j = beside / i32(STRIDE);
  if (i >= i32(OUT_HEIGHT) || j >= i32(OUT_WIDTH)) {
    return 0.0;
  }
  let pixel = number_of(row.x, i, j);
  if (pixel < 0) {
    return 0.0;
  }
  return slope(u32(pixel), u32(term.x));
}

fn right(term: vec4i, column: u32) -> vec4f {
  let at = u32(term.w) + column * FEATURES;
  return vec4f(filters[at], filters[at + FEATURES], filters[at + 2 * FEATURES], filters[at + 3 * FEATURES]);
}

fn store(at: u32, column: u32, sum: f32) {
  if (column < CHANNELS) {
    dx[at + column] = sum;
  }
}

fn store_row(row: u32, column: u32, sums: vec4f) {
  let at = row * CHANNELS;
  if (at < arrayLength(&dx)) {
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
  let term_count = FILTER_HEIGHT * FILTER_WIDTH * FEATURES;
  let sums = product(Lane(index, local.x, local.y), first_row, first_column, 0, term_count);
  let row = first_row + 8 * local.y;
  let column = first_column + 4 * local.x;
  store_rows(row, column, sums.upper);
  store_rows(row + 4, column, sums.lower);
}
