// push[i] = (Σⱼ w² (yᵢ − yⱼ), Σⱼ w) over all other points, w = 1 / (1 + ‖yᵢ − yⱼ‖²). The points of a workgroup
// fetch the others together, a tile at a time.

struct Settings {
  points: u32,
  exaggeration: f32,
  learning_rate: f32,
  momentum: f32,
}

const TILE: u32 = 128;

@group(0) @binding(0) var<uniform> settings: Settings;
@group(0) @binding(1) var<storage, read> positions: array<vec2f>;
@group(0) @binding(2) var<storage, read_write> push: array<vec4f>;

var<workgroup> tile: array<vec2f, TILE>;

@compute @workgroup_size(TILE)
fn main(@builtin(global_invocation_id) id: vec3u, @builtin(local_invocation_index) lane: u32) {
  let last = settings.points - 1u;
  let own = positions[min(id.x, last)];
  var sum = vec3f();
  for (var first = 0u; first < settings.points; first += TILE) {
    tile[lane] = positions[min(first + lane, last)];
    workgroupBarrier();
    let count = min(TILE, settings.points - first);
    for (var j = 0u; j < count; j++) {
      let difference = own - tile[j];
      let w = 1.0 / (1.0 + dot(difference, difference));
      sum += vec3f(w * w * difference, w);
    }
    workgroupBarrier();
  }
  if (id.x <= last) {
    // A point with itself has w = 1.
    push[id.x] = vec4f(sum.xy, sum.z - 1.0, 0.0);
  }
}
