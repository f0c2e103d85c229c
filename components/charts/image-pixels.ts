/** Bytes of one picture as canvas pixels: grey (1 channel) or red, green, blue (3). */
export function imageDataOf(pixels: Uint8Array, size: { width: number; height: number; channels: number }): ImageData {
  const { width, height, channels } = size;
  const data = new ImageData(width, height);
  for (let i = 0; i < width * height; i++) {
    const at = i * channels;
    data.data[i * 4] = pixels[at];
    data.data[i * 4 + 1] = pixels[channels === 3 ? at + 1 : at];
    data.data[i * 4 + 2] = pixels[channels === 3 ? at + 2 : at];
    data.data[i * 4 + 3] = 255;
  }
  return data;
}
