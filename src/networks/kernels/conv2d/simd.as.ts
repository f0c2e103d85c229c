import { accumulate, accumulateLines, accumulateSingly, append } from '../matmul/sparse-sums.as';

/*
 * Gradients of a convolution without padding. A filter's window in an image is `segments` pieces of
 * `segmentLength` numbers (filter width · channels), `segmentBytes` apart: its lines.
 */

/**
 * filterGradient[feature][segment][k] += Σ over images and pixels of dy · x, for each feature; rows of
 * `paddedLength` numbers, of which those beyond `segmentLength` mean nothing.
 *
 * @param x read up to 12 bytes past its end
 * @param dy [images, height, width, features]; behind pools, of the pooled size
 * @param winners which pixel of each 2×2 pool has the gradient, 0 … 3; 0 where there are no pools
 * @param list room for height · width entries
 */
export function convFilterGradient(
  x: usize,
  dy: usize,
  winners: usize,
  filterGradient: usize,
  images: i32,
  height: i32,
  width: i32,
  features: i32,
  pixelBytes: i32,
  lineBytes: i32,
  imageBytes: i32,
  segments: i32,
  segmentBytes: i32,
  paddedLength: i32,
  list: usize,
): void {
  const dyBytes: usize = features << 2;
  const pixels = height * width;
  const poolLine: usize = winners ? 2 * lineBytes : lineBytes;
  const poolPixel: usize = winners ? 2 * pixelBytes : pixelBytes;
  for (let b = 0; b < images; b++, x += imageBytes, dy += pixels * dyBytes) {
    let sums = filterGradient;
    for (let f = 0; f < features; f++) {
      let end = list;
      let gradient = dy + (f << 2);
      let winner = winners + f;
      for (let i = 0, line = x; i < height; i++, line += poolLine) {
        for (let j = 0, pixel = line; j < width; j++, pixel += poolPixel, gradient += dyBytes) {
          let place = pixel;
          if (winners) {
            const k = load<u8>(winner) as i32;
            place += (k >> 1) * lineBytes + (k & 1) * pixelBytes;
            winner += features;
          }
          end = append(end, place, load<f32>(gradient));
        }
      }
      if (end > list) accumulateLines(sums, segments, paddedLength >> 2, list, end, segmentBytes);
      sums += (segments * paddedLength) << 2;
    }
    if (winners) winners += pixels * features;
  }
}

/**
 * dx = Σ over pixels and features of dy · filter, at the places that the window covers.
 *
 * @param filter [features, segments, segmentLength]
 * @param list room for `features` entries
 */
export function convInputGradient(
  dx: usize,
  dy: usize,
  filter: usize,
  images: i32,
  height: i32,
  width: i32,
  features: i32,
  pixelBytes: i32,
  lineBytes: i32,
  imageBytes: i32,
  segments: i32,
  segmentBytes: i32,
  segmentLength: i32,
  list: usize,
): void {
  const filterBytes: usize = (segments * segmentLength) << 2;
  memory.fill(dx, 0, images * imageBytes);
  for (let b = 0; b < images; b++, dx += imageBytes) {
    for (let i = 0, line = dx; i < height; i++, line += lineBytes) {
      for (let j = 0, pixel = line; j < width; j++, pixel += pixelBytes) {
        let end = list;
        let weights = filter;
        for (let f = 0; f < features; f++, dy += 4, weights += filterBytes) {
          end = append(end, weights, load<f32>(dy));
        }
        if (end > list) addWindow(pixel, list, end, segments, segmentBytes, segmentLength);
      }
    }
  }
}

/** Adds the listed filters, each times its gradient, to the window that begins at `pixel`. */
export function addWindow(
  pixel: usize,
  list: usize,
  end: usize,
  segments: i32,
  segmentBytes: i32,
  segmentLength: i32,
): void {
  const vectors = segmentLength >> 2;
  const single = segmentLength & 3;
  for (let s = 0, offset: usize = 0; s < segments; s++, pixel += segmentBytes, offset += segmentLength << 2) {
    accumulate(pixel, vectors, list, end, offset);
    if (single) accumulateSingly(pixel + (vectors << 4), single, list, end, offset + (vectors << 4));
  }
}

/** [images, height, width · channels] into the middle of larger images; what lies around is 0. */
export function padImages(
  x: usize,
  out: usize,
  images: i32,
  height: i32,
  rowBytes: i32,
  paddedHeight: i32,
  paddedRowBytes: i32,
  top: i32,
  leftBytes: i32,
): void {
  memory.fill(out, 0, images * paddedHeight * paddedRowBytes);
  for (let b = 0; b < images; b++, out += paddedHeight * paddedRowBytes) {
    let row = out + top * paddedRowBytes + leftBytes;
    for (let i = 0; i < height; i++, row += paddedRowBytes, x += rowBytes) {
      memory.copy(row, x, rowBytes);
    }
  }
}

/** The inverse of {@link padImages}. */
export function cropImages(
  x: usize,
  out: usize,
  images: i32,
  height: i32,
  rowBytes: i32,
  paddedHeight: i32,
  paddedRowBytes: i32,
  top: i32,
  leftBytes: i32,
): void {
  for (let b = 0; b < images; b++, x += paddedHeight * paddedRowBytes) {
    let row = x + top * paddedRowBytes + leftBytes;
    for (let i = 0; i < height; i++, row += paddedRowBytes, out += rowBytes) {
      memory.copy(out, row, rowBytes);
    }
  }
}

/** x [rows, columns], a row `rowBytes` long, to out [columns, rows]. */
export function transpose(x: usize, out: usize, rows: i32, columns: i32, rowBytes: i32): void {
  const outBytes: usize = rows << 2;
  for (let m = 0; m < rows; m++, x += rowBytes, out += 4) {
    for (let n = 0, from = x, to = out; n < columns; n++, from += 4, to += outBytes) store<f32>(to, load<f32>(from));
  }
}
