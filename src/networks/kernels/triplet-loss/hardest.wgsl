// For each row, a workgroup finds the farthest of its class and the nearest of another; the first where several are.

override CLASS_SIZE: u32;

@group(0) @binding(0) var<storage, read> embeddings: array<f32>;
@group(0) @binding(1) var<storage, read_write> chosen: array<vec2u>;
@group(0) @binding(2) var<storage, read_write> outcomes: array<vec4f>;

const LANES: u32 = 64;
const NONE: u32 = 0xffffffff;

struct Found {
  row: u32,
  squared: f32,
}

var<workgroup> farthest: array<Found, LANES>;
var<workgroup> nearest: array<Found, LANES>;

fn squared_distance(a: u32, b: u32) -> f32 {
  var sum = 0.0;
  for (var k = 0u; k < SIZE; k++) {
    let to = embeddings[a * SIZE + k] - embeddings[b * SIZE + k];
    sum += to * to;
  }
  return sum;
}

fn farther(a: Found, b: Found) -> Found {
  if (b.row == NONE || (a.row != NONE && (a.squared > b.squared || (a.squared == b.squared && a.row < b.row)))) {
    return a;
  }
  return b;
}

fn nearer(a: Found, b: Found) -> Found {
  if (b.row == NONE || (a.row != NONE && (a.squared < b.squared || (a.squared == b.squared && a.row < b.row)))) {
    return a;
  }
  return b;
}

@compute @workgroup_size(LANES)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(num_workgroups) groups: vec3u, @builtin(local_invocation_index) lane: u32) {
  let rows = arrayLength(&outcomes);
  let anchor = min(group.x + group.y * groups.x, rows - 1);
  var far = Found(NONE, 0.0);
  var near = Found(NONE, 0.0);
  for (var row = lane; row < rows; row += LANES) {
    let found = Found(row, squared_distance(anchor, row));
    if (row / CLASS_SIZE != anchor / CLASS_SIZE) {
      near = nearer(found, near);
    } else if (row != anchor) {
      far = farther(found, far);
    }
  }
  farthest[lane] = far;
  nearest[lane] = near;
  workgroupBarrier();
  for (var half = LANES / 2; half > 0; half /= 2) {
    if (lane < half) {
      farthest[lane] = farther(farthest[lane], farthest[lane + half]);
      nearest[lane] = nearer(nearest[lane], nearest[lane + half]);
    }
    workgroupBarrier();
  }
  if (lane == 0) {
    chosen[anchor] = vec2u(farthest[0].row, nearest[0].row);
    outcomes[anchor] = outcome(distance_of(farthest[0].squared), distance_of(nearest[0].squared));
  }
}
