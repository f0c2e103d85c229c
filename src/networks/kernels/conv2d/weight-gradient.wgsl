// Parts of the loss's gradient by filter and bias: rows are the numbers in the window and then the bias, whose factor
// is 1; terms are output pixels, a part of them a workgroup. `sum-parts.wgsl` sums them.

@group(0) @binding(0) var<storage, read> x: array<f32>;
@group(0) @binding(3) var<storage, read_write> parts: array<f32>;

const LEFT_TERMS_FIRST = false;
const RIGHT_TERMS_FIRST = false;

override ROWS: u32 = TERM_COUNT + 1;

fn describe_row(row: u32) -> vec4i {
  return in_window(row, select(0u, 1u, row == TERM_COUNT));
}

fn describe_term(term: u32) -> vec4i {
  return window_at(output_pixel(term), term);
}

fn left(row: vec4i, term: vec4i) -> f32 {
  if (row.w == 1) {
    return 1.0;
  }
  return read_x(term, row);
}

fn right(term: vec4i, column: u32) -> vec4f {
  let pixel = u32(term.w);
  return vec4f(slope(pixel, column), slope(pixel, column + 1), slope(pixel, column + 2), slope(pixel, column + 3));
}

fn store(at: u32, column: u32, sum: f32) {
  if (column < FEATURES) {
    parts[at + column] = sum;
  }
}

fn store_row(row: u32, column: u32, part: u32, sums: vec4f) {
  let at = (part * ROWS + row) * FEATURES;
  if (row < ROWS) {
    store(at, column, sums.x);
    store(at, column + 1, sums.y);
    store(at, column + 2, sums.z);
    store(at, column + 3, sums.w);
  }
}

fn store_rows(row: u32, column: u32, part: u32, sums: mat4x4f) {
  store_row(row, column, part, sums[0]);
  store_row(row + 1, column, part, sums[1]);
  store_row(row + 2, column, part, sums[2]);
  store_row(row + 3, column, part, sums[3]);
}

@compute @workgroup_size(ACROSS, DOWN)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_id) local: vec3u,
  @builtin(local_invocation_index) index: u32,
) {
  let first_row = 4 * ROW_GROUPS * group.x;
  let first_column = 4 * COLUMN_GROUPS * group.y;
  let pixels = pixel_count();
  let share = (pixels + groups.z - 1) / groups.z;
  let from_pixel = min(group.z * share, pixels);
  let to_pixel = min(from_pixel + share, pixels);
  let sums = product(Lane(index, local.x, local.y), first_row, first_column, from_pixel, to_pixel);
  let row = first_row + 8 * local.y;
  let column = first_column + 4 * local.x;
  store_rows(row, column, group.z, sums.upper);
  store_rows(row + 4, column, group.z, sums.lower);
}
