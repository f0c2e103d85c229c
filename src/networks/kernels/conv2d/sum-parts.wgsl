// Sums parts of [filter and bias], a thread a number.

@group(0) @binding(0) var<storage, read> parts: array<f32>;
@group(0) @binding(1) var<storage, read_write> filters: array<f32>;
@group(0) @binding(2) var<storage, read_write> bias: array<f32>;

@compute @workgroup_size(64)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(num_workgroups) groups: vec3u,
  @builtin(local_invocation_index) lane: u32,
) {
  let number = (group.x + group.y * groups.x) * 64 + lane;
  let filter_count = arrayLength(&filters);
  let count = filter_count + arrayLength(&bias);
  if (number >= count) {
    return;
  }
  var sum = 0.0;
  for (var i = number; i < arrayLength(&parts); i += count) {
    sum += parts[i];
  }
  if (number < filter_count) {
    filters[number] = sum;
  } else {
    bias[number - filter_count] = sum;
  }
}
