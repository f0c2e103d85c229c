import { averaged, averagedPixels, keptSquare, type PictureForm } from '../../src/pictures/picture-form.js';

/**
 * Decodes a picture as the browser shows it, turned as its camera says (EXIF), and brings it to the form asked for. What
 * is transparent, and what `pad` adds, is white.
 *
 * @throws DOMException where the browser cannot decode it
 */
export async function decodePicture(blob: Blob, form: PictureForm): Promise<Uint8Array> {
  const bitmap = await createImageBitmap(blob);
  try {
    const { x, y, side } = keptSquare(bitmap.width, bitmap.height, form.pictureFit);
    const factor = averagedPixels(side, form.pictureSize);
    const drawn = form.pictureSize * factor;
    const context = whiteCanvas(drawn);
    const scale = drawn / side;
    context.drawImage(bitmap, -x * scale, -y * scale, bitmap.width * scale, bitmap.height * scale);
    return averaged(context.getImageData(0, 0, drawn, drawn).data, factor, form);
  } finally {
    bitmap.close();
  }
}

/** Read often, and so kept off the graphics card, whose drawing differs from one machine to the next. */
function whiteCanvas(side: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true });
  if (!context) throw new RangeError('no canvas');
  context.imageSmoothingQuality = 'high';
  context.fillStyle = 'white';
  context.fillRect(0, 0, side, side);
  return context;
}
