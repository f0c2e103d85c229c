// Output pixels in the order of their pools, four a pool; an odd edge is in none.

override POOLED_HEIGHT: u32 = OUT_HEIGHT / 2;
override POOLED_WIDTH: u32 = OUT_WIDTH / 2;

/** The image, row and column of an output pixel by its number. */
fn output_pixel(number: u32) -> vec3u {
  let pool = number / 4;
  let row = 2 * (pool / POOLED_WIDTH % POOLED_HEIGHT) + number / 2 % 2;
  let column = 2 * (pool % POOLED_WIDTH) + number % 2;
  return vec3u(pool / POOLED_WIDTH / POOLED_HEIGHT, row, column);
}

/** −1 for a pixel in no pool. */
fn number_of(image: i32, row: i32, column: i32) -> i32 {
  let pool_row = row / 2;
  let pool_column = column / 2;
  if (pool_row >= i32(POOLED_HEIGHT) || pool_column >= i32(POOLED_WIDTH)) {
    return -1;
  }
  return 4 * ((image * i32(POOLED_HEIGHT) + pool_row) * i32(POOLED_WIDTH) + pool_column) + 2 * (row % 2) + column % 2;
}
