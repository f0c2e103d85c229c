import { SeededRandom } from '../../../src/random.js';

/** Photographs of coloured discs before a grey wall; the class is the colour. */
export async function madePhotographs(classes: readonly string[], each: number): Promise<File[]> {
  const files: File[] = [];
  for (const [label, name] of classes.entries()) {
    for (let i = 0; i < each; i++) {
      const blob = await discPicture({ hue: label * 120, seed: label * 1000 + i });
      files.push(new File([blob], `animals/${name}/photo ${i}.jpg`, { type: 'image/jpeg' }));
    }
  }
  return files;
}

export async function discPicture({ hue, seed }: { hue: number; seed: number }, type = 'image/jpeg'): Promise<Blob> {
  const random = new SeededRandom(seed);
  const canvas = new OffscreenCanvas(160, 120);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  const wall = Math.round(100 + 100 * random.next());
  context.fillStyle = `rgb(${wall} ${wall} ${wall})`;
  context.fillRect(0, 0, 160, 120);
  context.fillStyle = `hsl(${hue} 80% 50%)`;
  context.beginPath();
  context.arc(50 + 60 * random.next(), 40 + 40 * random.next(), 25 + 10 * random.next(), 0, 7);
  context.fill();
  return canvas.convertToBlob({ type });
}

/** The same JPEG with an EXIF segment that says how its camera was held (6: a quarter turn). */
export async function turnedBy(orientation: number, jpeg: Blob): Promise<Blob> {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  const exif = [...new TextEncoder().encode('Exif'), 0, 0, ...tiff];
  const segment = Uint8Array.of(0xff, 0xe1, 0, exif.length + 2, ...exif);
  return new Blob([jpeg.slice(0, 2), segment, jpeg.slice(2)], { type: 'image/jpeg' });
}

/** Squares of flat colours, 16 pixels each, so that a JPEG keeps them however it is turned. */
export async function flatPicture(width: number, height: number, turned: boolean): Promise<Blob> {
  const canvas = new OffscreenCanvas(turned ? height : width, turned ? width : height);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  // What orientation 6 undoes: the picture lies on its side, a quarter turn to the left.
  if (turned) context.setTransform(0, -1, 1, 0, 0, width);
  for (let y = 0; y < height; y += 16) {
    for (let x = 0; x < width; x += 16) {
      const grey = (x * 3 + y * 2) % 256;
      context.fillStyle = `rgb(${grey} ${grey} ${grey})`;
      context.fillRect(x, y, 16, 16);
    }
  }
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 1 });
}
