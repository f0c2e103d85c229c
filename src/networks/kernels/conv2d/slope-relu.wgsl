@group(0) @binding(1) var<storage, read> dy: array<f32>;
@group(0) @binding(2) var<storage, read> y: array<f32>;

/** The loss's gradient by the sum of a pixel and a feature: 0 where relu gave 0. */
fn slope(pixel: u32, feature: u32) -> f32 {
  let at = pixel * FEATURES + feature;
  return select(0.0, dy[at], y[at] > 0.0);
}

fn pixel_count() -> u32 {
  return arrayLength(&dy) / FEATURES;
}
