// Two variables at a time: a device need not bind more than eight buffers.

@group(0) @binding(1) var<storage, read> gradient_a: array<f32>;
@group(0) @binding(2) var<storage, read> gradient_b: array<f32>;
@group(0) @binding(3) var<storage, read_write> weights_a: array<f32>;
@group(0) @binding(4) var<storage, read_write> first_a: array<f32>;
@group(0) @binding(5) var<storage, read_write> second_a: array<f32>;
@group(0) @binding(6) var<storage, read_write> weights_b: array<f32>;
@group(0) @binding(7) var<storage, read_write> first_b: array<f32>;
@group(0) @binding(8) var<storage, read_write> second_b: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(num_workgroups) groups: vec3u, @builtin(local_invocation_index) lane: u32) {
  let index = (group.x + group.y * groups.x) * 64 + lane;
  let count_a = arrayLength(&weights_a);
  if (index >= count_a + arrayLength(&weights_b) || !is_finite_loss()) {
    return;
  }
  if (index < count_a) {
    let step = move_by(gradient_a[index], first_a[index], second_a[index]);
    first_a[index] = step.first;
    second_a[index] = step.second;
    weights_a[index] -= step.change;
  } else {
    let i = index - count_a;
    let step = move_by(gradient_b[i], first_b[i], second_b[i]);
    first_b[i] = step.first;
    second_b[i] = step.second;
    weights_b[i] -= step.change;
  }
}
