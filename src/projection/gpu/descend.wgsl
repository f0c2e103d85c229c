// The pull along a point's edges, and its step downhill with momentum and gains, as in gradient-descent.ts.
// Other points still read the old positions, so the new ones go into another buffer.

struct Settings {
  points: u32,
  exaggeration: f32,
  learning_rate: f32,
  momentum: f32,
}

struct Motion {
  update: vec2f,
  gain: vec2f,
}

@group(0) @binding(0) var<uniform> settings: Settings;
@group(0) @binding(1) var<storage, read> positions: array<vec2f>;
@group(0) @binding(2) var<storage, read> push: array<vec4f>;
@group(0) @binding(3) var<storage, read> total: array<f32>;
@group(0) @binding(4) var<storage, read> offsets: array<u32>;
@group(0) @binding(5) var<storage, read> columns: array<u32>;
@group(0) @binding(6) var<storage, read> values: array<f32>;
@group(0) @binding(7) var<storage, read_write> motions: array<Motion>;
@group(0) @binding(8) var<storage, read_write> moved: array<vec2f>;

@compute @workgroup_size(64)
fn main(@builtin(global_invocation_id) id: vec3u) {
  let i = id.x;
  if (i >= settings.points) {
    return;
  }
  let own = positions[i];
  var pull = vec2f();
  for (var e = offsets[i]; e < offsets[i + 1u]; e++) {
    let difference = positions[columns[e]] - own;
    pull += values[e] / (1.0 + dot(difference, difference)) * difference;
  }
  let downhill = settings.exaggeration * pull + push[i].xy / total[0];
  let before = motions[i];
  let grows = before.update * downhill > vec2f();
  let gain = max(select(before.gain * 0.8, before.gain + 0.2, grows), vec2f(0.01));
  let update = settings.momentum * before.update + 4.0 * settings.learning_rate * gain * downhill;
  motions[i] = Motion(update, gain);
  moved[i] = own + update;
}
