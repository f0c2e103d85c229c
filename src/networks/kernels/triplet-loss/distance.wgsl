/** Numbers of an embedding. */
override SIZE: u32;
override MARGIN: f32;
override PLAIN: bool;

/** Under the root: no division by 0 where two embeddings are equal. */
const SMALLEST_SQUARED_DISTANCE: f32 = 1e-16;

fn distance_of(squared: f32) -> f32 {
  return select(squared, sqrt(squared + SMALLEST_SQUARED_DISTANCE), PLAIN);
}

/** ∂distance/∂(a − b) over (a − b). */
fn slope_of(distance: f32) -> f32 {
  return select(2.0, 1.0 / distance, PLAIN);
}

/** A triplet's loss, whether it is active, and both distances. */
fn outcome(near: f32, far: f32) -> vec4f {
  let value = near - far + MARGIN;
  let is_active = value > 0.0;
  // Neither above 0 nor at most 0: no number, which the loss must show.
  let loss = select(select(value, 0.0, value <= 0.0), value, is_active);
  return vec4f(loss, select(0.0, 1.0, is_active), near, far);
}
