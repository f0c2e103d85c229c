// Sums parts of [filter and bias]: sixteen threads a number.

@group(0) @binding(0) var<storage, read> parts: array<f32>;
@group(0) @binding(1) var<storage, read_write> filters: array<f32>;
@group(0) @binding(2) var<storage, read_write> bias: array<f32>;

const NUMBERS: u32 = 16;
const LANES: u32 = 16;

var<workgroup> sums: array<f32, NUMBERS * LANES>;

@compute @workgroup_size(NUMBERS, LANES)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_id) local: vec3u,
) {
  let filter_count = arrayLength(&filters);
  let count = filter_count + arrayLength(&bias);
  let number = (group.x + group.y * groups.x) * NUMBERS + local.x;
  var sum = 0.0;
  if (number < count) {
    for (var i = number + local.y * count; i < arrayLength(&parts); i += LANES * count) {
      sum += parts[i];
    }
  }
  sums[local.y * NUMBERS + local.x] = sum;
  workgroupBarrier();
  for (var half = LANES / 2; half > 0; half /= 2) {
    if (local.y < half) {
      sums[local.y * NUMBERS + local.x] += sums[(local.y + half) * NUMBERS + local.x];
    }
    workgroupBarrier();
  }
  if (local.y > 0) {
    return;
  }
  if (number < filter_count) {
    filters[number] = sums[local.x];
  } else if (number < count) {
    bias[number - filter_count] = sums[local.x];
  }
}
