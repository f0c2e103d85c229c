// Mean over the rows of weight · (ln Σ exp(logits) − logit of the label), and its gradient, in one workgroup. A label
// that is no class adds nothing.

override CLASSES: u32;
override WEIGHTED: bool;

@group(0) @binding(0) var<storage, read> logits: array<f32>;
@group(0) @binding(1) var<storage, read> labels: array<i32>;
/** Not read where the rows have no weights. */
@group(0) @binding(2) var<storage, read> weights: array<f32>;
@group(0) @binding(3) var<storage, read_write> loss: array<f32>;
@group(0) @binding(4) var<storage, read_write> gradient: array<f32>;

const LANES: u32 = 256;

var<workgroup> sums: array<f32, LANES>;

/** NaN or ∞, by its bits: what `max` and `exp` make of them differs from one device to the next. */
fn is_wrong(logit: f32) -> bool {
  return (bitcast<u32>(logit) & 0x7fffffff) > 0x7f800000 || bitcast<u32>(logit) == 0x7f800000;
}

/** Writes a row's gradient and gives its part of the loss. */
fn row_loss(row: u32, share: f32) -> f32 {
  let start = row * CLASSES;
  let label = labels[row];
  let is_class = label >= 0 && label < i32(CLASSES);
  let factor = select(0.0, share, is_class);
  var largest = logits[start];
  var wrong = 0.0;
  for (var c = 0u; c < CLASSES; c++) {
    let logit = logits[start + c];
    largest = max(largest, logit);
    if (is_wrong(logit)) {
      wrong = logit;
    }
  }
  var sum = 0.0;
  for (var c = 0u; c < CLASSES; c++) {
    sum += exp(logits[start + c] - largest);
  }
  for (var c = 0u; c < CLASSES; c++) {
    let chance = exp(logits[start + c] - largest) / sum;
    gradient[start + c] = select(0.0, factor * (chance - select(0.0, 1.0, i32(c) == label)), is_class);
  }
  if (!is_class) {
    return 0.0;
  }
  if (is_wrong(wrong)) {
    return wrong;
  }
  return factor * (log(sum) + (largest - logits[start + u32(label)]));
}

@compute @workgroup_size(LANES)
fn main(@builtin(local_invocation_index) lane: u32) {
  let rows = arrayLength(&logits) / CLASSES;
  var total = 0.0;
  for (var row = lane; row < rows; row += LANES) {
    var share = 1.0 / f32(rows);
    if (WEIGHTED) {
      share *= weights[row];
    }
    total += row_loss(row, share);
  }
  sums[lane] = total;
  workgroupBarrier();
  for (var half = LANES / 2; half > 0; half /= 2) {
    if (lane < half) {
      sums[lane] += sums[lane + half];
    }
    workgroupBarrier();
  }
  if (lane == 0) {
    loss[0] = sums[0];
  }
}
