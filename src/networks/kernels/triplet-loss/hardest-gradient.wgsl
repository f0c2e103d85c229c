// The gradient of each number of an embedding: as an anchor, and from each anchor that chose its row.

@group(0) @binding(0) var<storage, read> embeddings: array<f32>;
@group(0) @binding(1) var<storage, read> chosen: array<vec2u>;
@group(0) @binding(2) var<storage, read> outcomes: array<vec4f>;
@group(0) @binding(3) var<storage, read_write> gradient: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(num_workgroups) groups: vec3u, @builtin(local_invocation_index) lane: u32) {
  let i = (group.x + group.y * groups.x) * 64 + lane;
  if (i >= arrayLength(&gradient)) {
    return;
  }
  let rows = arrayLength(&outcomes);
  let own = i / SIZE;
  let k = i % SIZE;
  var sum = 0.0;
  for (var anchor = 0u; anchor < rows; anchor++) {
    let result = outcomes[anchor];
    let pair = chosen[anchor];
    if (result.y == 0.0 || (anchor != own && pair.x != own && pair.y != own)) {
      continue;
    }
    let to_positive = slope_of(result.z) * (embeddings[anchor * SIZE + k] - embeddings[pair.x * SIZE + k]);
    let to_negative = slope_of(result.w) * (embeddings[anchor * SIZE + k] - embeddings[pair.y * SIZE + k]);
    if (anchor == own) {
      sum += to_positive - to_negative;
    } else if (pair.x == own) {
      sum -= to_positive;
    } else {
      sum += to_negative;
    }
  }
  gradient[i] = sum / f32(rows);
}
