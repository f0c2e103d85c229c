// total = Σᵢ push[i].z, by one workgroup.

struct Settings {
  points: u32,
  exaggeration: f32,
  learning_rate: f32,
  momentum: f32,
}

const LANES: u32 = 256;

@group(0) @binding(0) var<uniform> settings: Settings;
@group(0) @binding(1) var<storage, read> push: array<vec4f>;
@group(0) @binding(2) var<storage, read_write> total: array<f32>;

var<workgroup> sums: array<f32, LANES>;

@compute @workgroup_size(LANES)
fn main(@builtin(local_invocation_index) lane: u32) {
  var sum = 0.0;
  for (var i = lane; i < settings.points; i += LANES) {
    sum += push[i].z;
  }
  sums[lane] = sum;
  workgroupBarrier();
  for (var half = LANES / 2u; half > 0u; half /= 2u) {
    if (lane < half) {
      sums[lane] += sums[lane + half];
    }
    workgroupBarrier();
  }
  if (lane == 0u) {
    total[0] = sums[0];
  }
}
