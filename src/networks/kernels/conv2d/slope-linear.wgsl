@group(0) @binding(1) var<storage, read> dy: array<f32>;

/** The loss's gradient by the sum of a pixel and a feature. */
fn slope(pixel: u32, feature: u32) -> f32 {
  return dy[pixel * FEATURES + feature];
}

fn pixel_count() -> u32 {
  return arrayLength(&dy) / FEATURES;
}
