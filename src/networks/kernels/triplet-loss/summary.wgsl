// Means of the triplets' outcomes, and the spread: the mean over the dimensions of the standard deviation over the
// rows. One workgroup.

@group(0) @binding(0) var<storage, read> embeddings: array<f32>;
@group(0) @binding(1) var<storage, read> outcomes: array<vec4f>;
/** Loss, share of active triplets, mean d(a,p), mean d(a,n), spread. */
@group(0) @binding(2) var<storage, read_write> summary: array<f32>;
@group(0) @binding(3) var<storage, read_write> loss: array<f32>;

override SIZE: u32;

const ACROSS: u32 = 16;
const DOWN: u32 = 16;
const LANES: u32 = ACROSS * DOWN;

var<workgroup> totals: array<vec4f, LANES>;
var<workgroup> column_sums: array<f32, LANES>;

/** Sums a number of each lane over the lanes below one another. */
fn sum_column(value: f32, lane: u32) -> f32 {
  column_sums[lane] = value;
  workgroupBarrier();
  for (var half = DOWN / 2; half > 0; half /= 2) {
    if (lane / ACROSS < half) {
      column_sums[lane] += column_sums[lane + half * ACROSS];
    }
    workgroupBarrier();
  }
  let sum = column_sums[lane % ACROSS];
  workgroupBarrier();
  return sum;
}

@compute @workgroup_size(LANES)
fn main(@builtin(local_invocation_index) lane: u32) {
  let rows = arrayLength(&embeddings) / SIZE;
  var total = vec4f();
  for (var i = lane; i < arrayLength(&outcomes); i += LANES) {
    total += outcomes[i];
  }
  totals[lane] = total;
  workgroupBarrier();
  for (var half = LANES / 2; half > 0; half /= 2) {
    if (lane < half) {
      totals[lane] += totals[lane + half];
    }
    workgroupBarrier();
  }
  var deviations = 0.0;
  for (var first = 0u; first < SIZE; first += ACROSS) {
    let column = min(first + lane % ACROSS, SIZE - 1);
    var sum = 0.0;
    for (var row = lane / ACROSS; row < rows; row += DOWN) {
      sum += embeddings[row * SIZE + column];
    }
    let mean = sum_column(sum, lane) / f32(rows);
    var squares = 0.0;
    for (var row = lane / ACROSS; row < rows; row += DOWN) {
      let from_mean = embeddings[row * SIZE + column] - mean;
      squares += from_mean * from_mean;
    }
    let variance = sum_column(squares, lane) / f32(rows);
    deviations += select(0.0, sqrt(variance), lane < ACROSS && first + lane < SIZE);
  }
  column_sums[lane] = deviations;
  workgroupBarrier();
  if (lane == 0) {
    var spread = 0.0;
    for (var i = 0u; i < ACROSS; i++) {
      spread += column_sums[i];
    }
    let means = totals[0] / f32(arrayLength(&outcomes));
    summary[0] = means.x;
    summary[1] = means.y;
    summary[2] = means.z;
    summary[3] = means.w;
    summary[4] = spread / f32(SIZE);
    loss[0] = means.x;
  }
}
