// The chosen images as numbers 0 … 1, from bytes packed four a word.

/** Bytes of an image. */
override SIZE: u32;

@group(0) @binding(0) var<storage, read> pixels: array<u32>;
@group(0) @binding(1) var<storage, read> chosen: array<u32>;
@group(0) @binding(2) var<storage, read_write> shares: array<f32>;

@compute @workgroup_size(64)
fn main(@builtin(workgroup_id) group: vec3u, @builtin(num_workgroups) groups: vec3u, @builtin(local_invocation_index) lane: u32) {
  let i = (group.x + group.y * groups.x) * 64 + lane;
  if (i >= arrayLength(&shares)) {
    return;
  }
  let at = chosen[i / SIZE] * SIZE + i % SIZE;
  let byte = (pixels[at / 4] >> (8 * (at % 4))) & 0xff;
  shares[i] = f32(byte) / 255.0;
}
