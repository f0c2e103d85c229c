import { exponential, logarithm } from '../exponential.as';

/**
 * loss = Σ_r w[r] · (ln Σ_c e^x[r][c] − x[r][label]) / rows, and its gradient.
 *
 * @param logits x [rows, classes]
 * @param labels [rows], 32-bit class indices; a row with another number counts as a loss of 0
 * @param weights w [rows]; 0 for all 1
 * @param loss one number
 * @param gradient [rows, classes]
 */
export function softmaxCrossEntropy(
  logits: usize,
  labels: usize,
  weights: usize,
  loss: usize,
  gradient: usize,
  rows: i32,
  classes: i32,
): void {
  const rowBytes: usize = classes << 2;
  let total: f64 = 0;
  for (let r = 0; r < rows; r++, logits += rowBytes, gradient += rowBytes, labels += 4) {
    const label = load<i32>(labels);
    if ((label as u32) >= (classes as u32)) {
      memory.fill(gradient, 0, rowBytes);
      continue;
    }
    const own: usize = label << 2;
    const weight: f32 = weights ? load<f32>(weights + (r << 2)) : 1;
    const largest = largestOf(logits, classes);
    const sum = exponentials(logits, gradient, largest, classes);
    total += (weight * (logarithm(sum) + largest - load<f32>(logits + own))) as f64;
    const share = weight / (rows as f32);
    scale(gradient, share / sum, classes);
    store<f32>(gradient + own, load<f32>(gradient + own) - share);
  }
  store<f32>(loss, (total / (rows as f64)) as f32);
}

function largestOf(x: usize, count: i32): f32 {
  let largest = load<f32>(x);
  for (let i = 1; i < count; i++) largest = max<f32>(largest, load<f32>(x + (i << 2)));
  return largest;
}

/** out = e^(x − largest). @returns their sum */
function exponentials(x: usize, out: usize, largest: f32, count: i32): f32 {
  const shift = f32x4.splat(largest);
  let sum: f32 = 0;
  let left = count;
  for (; left >= 4; left -= 4, x += 16, out += 16) {
    const powers = exponential(f32x4.sub(v128.load(x), shift));
    v128.store(out, powers);
    sum += f32x4.extract_lane(powers, 0) + f32x4.extract_lane(powers, 1);
    sum += f32x4.extract_lane(powers, 2) + f32x4.extract_lane(powers, 3);
  }
  for (; left > 0; left--, x += 4, out += 4) {
    const power = f32x4.extract_lane(exponential(f32x4.sub(v128.load32_splat(x), shift)), 0);
    store<f32>(out, power);
    sum += power;
  }
  return sum;
}

function scale(x: usize, factor: f32, count: i32): void {
  for (let i = 0; i < count; i++) store<f32>(x + (i << 2), load<f32>(x + (i << 2)) * factor);
}
