/*
 * Max pooling with any window, stride and padding. A window's maximum is its first in row-major order;
 * what is not a number is larger than nothing.
 */


/**
 * @param x [images, imageHeight, imageWidth, channels]
 * @param out [images, height, width, channels]
 */
export function maxPool(
  x: usize,
  out: usize,
  images: i32,
  imageHeight: i32,
  imageWidth: i32,
  channels: i32,
  height: i32,
  width: i32,
  windowHeight: i32,
  windowWidth: i32,
  strideHeight: i32,
  strideWidth: i32,
  top: i32,
  left: i32,
): void {
  const pixel: usize = channels << 2;
  const line: usize = imageWidth * pixel;
  for (let b = 0; b < images; b++, x += imageHeight * line) {
    for (let i = 0; i < height; i++) {
      const firstLine = max(i * strideHeight - top, 0);
      const lastLine = min(i * strideHeight - top + windowHeight, imageHeight);
      for (let j = 0; j < width; j++) {
        const first = max(j * strideWidth - left, 0);
        const last = min(j * strideWidth - left + windowWidth, imageWidth);
        const start = x + firstLine * line + first * pixel;
        let c = 0;
        for (; c + 4 <= channels; c += 4, out += 16) {
          let best = v128.load(start + (c << 2));
          for (let v = firstLine; v < lastLine; v++) {
            let place = x + v * line + first * pixel + (c << 2);
            for (let u = first; u < last; u++, place += pixel) best = f32x4.pmax(best, v128.load(place));
          }
          v128.store(out, best);
        }
        for (; c < channels; c++, out += 4) {
          let best = load<f32>(start + (c << 2));
          for (let v = firstLine; v < lastLine; v++) {
            let place = x + v * line + first * pixel + (c << 2);
            for (let u = first; u < last; u++, place += pixel) {
              const value = load<f32>(place);
              if (value > best) best = value;
            }
          }
          store<f32>(out, best);
        }
      }
    }
  }
}

/**
 * Sends each dy to the first maximum of its window.
 *
 * @param dx [images, imageHeight, imageWidth, channels]
 */
export function maxPoolGradient(
  x: usize,
  dy: usize,
  dx: usize,
  images: i32,
  imageHeight: i32,
  imageWidth: i32,
  channels: i32,
  height: i32,
  width: i32,
  windowHeight: i32,
  windowWidth: i32,
  strideHeight: i32,
  strideWidth: i32,
  top: i32,
  left: i32,
): void {
  const pixel: usize = channels << 2;
  const line: usize = imageWidth * pixel;
  memory.fill(dx, 0, images * imageHeight * line);
  for (let b = 0; b < images; b++, x += imageHeight * line, dx += imageHeight * line) {
    for (let i = 0; i < height; i++) {
      const firstLine = max(i * strideHeight - top, 0);
      const lastLine = min(i * strideHeight - top + windowHeight, imageHeight);
      for (let j = 0; j < width; j++) {
        const first = max(j * strideWidth - left, 0);
        const last = min(j * strideWidth - left + windowWidth, imageWidth);
        for (let c = 0; c < channels; c++, dy += 4) {
          let winner: usize = firstLine * line + first * pixel + (c << 2);
          let best = load<f32>(x + winner);
          for (let v = firstLine; v < lastLine; v++) {
            let place: usize = v * line + first * pixel + (c << 2);
            for (let u = first; u < last; u++, place += pixel) {
              const value = load<f32>(x + place);
              if (value > best) {
                best = value;
                winner = place;
              }
            }
          }
          store<f32>(dx + winner, load<f32>(dx + winner) + load<f32>(dy));
        }
      }
    }
  }
}
