@group(0) @binding(1) var<storage, read> dy: array<f32>;
@group(0) @binding(2) var<storage, read> winners: array<u32>;

/** The loss's gradient by the sum of a pixel and a feature: 0 where the pixel is not its pool's first maximum. */
fn slope(pixel: u32, feature: u32) -> f32 {
  let at = pixel / 4 * FEATURES + feature;
  return select(0.0, dy[at], winners[at] == pixel % 4);
}

fn pixel_count() -> u32 {
  return 4 * (arrayLength(&dy) / FEATURES);
}
