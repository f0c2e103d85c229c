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

@compute @workgroup_size(COLUMN_GROUPS, ROW_GROUPS)
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
  let from_pixel = group.z * share;
  let to_pixel = min(from_pixel + share, pixels);
  let sums = product(Lane(index, local.x, local.y), first_row, first_column, from_pixel, to_pixel);
  for (var i = 0u; i < 4; i++) {
    let row = first_row + 4 * local.y + i;
    for (var j = 0u; j < 4; j++) {
      let column = first_column + 4 * local.x + j;
      if (row < ROWS && column < FEATURES) {
        parts[(group.z * ROWS + row) * FEATURES + column] = sums[i][j];
      }
    }
  }
}
