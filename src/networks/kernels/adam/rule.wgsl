// One step of Adam by `reference.ts`. Where the loss is no finite number all stays as it is.

struct Rule {
  beta1: f32,
  beta2: f32,
  /** The learning rate over the correction of the first moment. */
  rate: f32,
  /** 1 over the root of the correction of the second. */
  scale: f32,
  epsilon: f32,
  loss: f32,
}

/** The new moments and the change of the weight. */
struct Move {
  first: f32,
  second: f32,
  change: f32,
}

@group(0) @binding(0) var<uniform> rule: Rule;

fn move_by(gradient: f32, first: f32, second: f32) -> Move {
  let mean = rule.beta1 * first + (1.0 - rule.beta1) * gradient;
  let square = rule.beta2 * second + (1.0 - rule.beta2) * gradient * gradient;
  return Move(mean, square, rule.rate * mean / (sqrt(square) * rule.scale + rule.epsilon));
}

/** By its bits: compilers may take for granted that numbers are finite. */
fn is_finite_loss() -> bool {
  return (bitcast<u32>(rule.loss) & 0x7f800000) != 0x7f800000;
}
