// A triplet a workgroup: rows are all anchors, then all positives, then all negatives.

@group(0) @binding(0) var<storage, read> embeddings: array<f32>;
@group(0) @binding(1) var<storage, read_write> gradient: array<f32>;
@group(0) @binding(2) var<storage, read_write> outcomes: array<vec4f>;

const LANES: u32 = 64;

var<workgroup> squares: array<vec2f, LANES>;

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(num_workgroups) groups: vec3u, @builtin(local_invocation_index) lane: u32) {
  let triplets = arrayLength(&outcomes);
  let triplet = min(group.x + group.y * groups.x, triplets - 1);
  let anchor = triplet * SIZE;
  let positive = anchor + triplets * SIZE;
  let negative = positive + triplets * SIZE;
  var sum = vec2f();
  for (var k = lane; k < SIZE; k += LANES) {
    let to = embeddings[anchor + k] - vec2f(embeddings[positive + k], embeddings[negative + k]);
    sum += to * to;
  }
  squares[lane] = sum;
  workgroupBarrier();
  for (var half = LANES / 2; half > 0; half /= 2) {
    if (lane < half) {
      squares[lane] += squares[lane + half];
    }
    workgroupBarrier();
  }
  let result = outcome(distance_of(squares[0].x), distance_of(squares[0].y));
  if (lane == 0) {
    outcomes[triplet] = result;
  }
  let share = result.y / f32(triplets);
  for (var k = lane; k < SIZE; k += LANES) {
    let to = embeddings[anchor + k] - vec2f(embeddings[positive + k], embeddings[negative + k]);
    let near = select(0.0, share * slope_of(result.z) * to.x, share > 0.0);
    let far = select(0.0, share * slope_of(result.w) * to.y, share > 0.0);
    gradient[anchor + k] = near - far;
    gradient[positive + k] = -near;
    gradient[negative + k] = far;
  }
}
