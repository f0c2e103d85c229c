/** The number `at` a place of a window. */
fn read_x(window: vec4i, at: vec4i) -> f32 {
  if (PADDED) {
    let row = window.y + at.y;
    let column = window.z + at.z;
    if (row < 0 || row >= i32(HEIGHT) || column < 0 || column >= i32(WIDTH)) {
      return 0.0;
    }
  }
  return x[window.x + at.x];
}
