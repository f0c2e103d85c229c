// The images under a convolution's window, zeros around them. A dense layer is one of 1 × 1 pixel.

override HEIGHT: u32;
override WIDTH: u32;
override CHANNELS: u32;
override FILTER_HEIGHT: u32;
override FILTER_WIDTH: u32;
override FEATURES: u32;
override STRIDE: u32;
override TOP: u32;
override LEFT: u32;
override OUT_HEIGHT: u32;
override OUT_WIDTH: u32;
override PADDED: bool;
override TERM_COUNT: u32 = FILTER_HEIGHT * FILTER_WIDTH * CHANNELS;

/** Where a window lies: its corner's place in x, its row and its column, and what the caller adds. */
fn window_at(pixel: vec3u, extra: u32) -> vec4i {
  let row = i32(pixel.y * STRIDE) - i32(TOP);
  let column = i32(pixel.z * STRIDE) - i32(LEFT);
  let corner = ((i32(pixel.x * HEIGHT) + row) * i32(WIDTH) + column) * i32(CHANNELS);
  return vec4i(corner, row, column, i32(extra));
}

/** A number in the window: its place after the corner, its row and its column, and what the caller adds. */
fn in_window(term: u32, extra: u32) -> vec4i {
  let channel = term % CHANNELS;
  let column = term / CHANNELS % FILTER_WIDTH;
  let row = term / CHANNELS / FILTER_WIDTH;
  return vec4i(i32((row * WIDTH + column) * CHANNELS + channel), i32(row), i32(column), i32(extra));
}
