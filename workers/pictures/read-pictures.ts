import { isLabError } from '../../src/errors.js';
import { PictureCollection, type PictureSet } from '../../src/pictures/picture-collection.js';
import type { PictureForm } from '../../src/pictures/picture-form.js';
import { HEADER_BYTES, readPictureHeader } from '../../src/pictures/picture-header.js';
import { leadsOutside } from '../../src/pictures/picture-names.js';
import type { LeftOutReason } from '../../src/pictures/picture-report.js';
import { decodePicture } from './decode-picture.js';
import type { LoadingOptions } from './loading-options.js';
import { type PictureFile, pictureFiles } from './picture-files.js';

export interface PictureReading extends LoadingOptions {
  readonly form: PictureForm;
  readonly decode?: typeof decodePicture;
}

/** Pictures that are decoded at a time: one of 12 megapixels takes 48 MB until it is scaled. */
const AT_ONCE = 2;

/** A picture of more is refused before it is decoded: 100 megapixels take 400 MB. */
const MOST_PIXELS = 100e6;
const MOST_BYTES = 100e6;

const REPORT_MS = 500;

/** A picture that is left out, and why. */
class Refusal {
  constructor(readonly reason: LeftOutReason) {}
}

/**
 * Reads a folder, or an archive of one, picture by picture: never are more than two decoded at a time, and a picture that
 * cannot be used takes nothing else with it. The same pictures give the same bytes from folder and archive.
 *
 * @throws LabError `data-mismatch` where no two classes are left, `data-malformed` for a damaged archive;
 *   the signal's reason
 */
export async function readPictures(files: readonly File[], reading: PictureReading): Promise<PictureSet> {
  const found = new Map((await pictureFiles(files)).map((file) => [file.path, file]));
  const collection = new PictureCollection([...found.keys()], reading.form);
  const queue = collection.paths.entries();
  const report = reporter(collection, reading);
  const total = [...found.values()].reduce((sum, { size }) => sum + size, 0);
  let bytes = 0;
  const work = async () => {
    for (const [index, path] of queue) {
      reading.signal.throwIfAborted();
      const pixels = await readPicture(found.get(path) as PictureFile, reading);
      if (pixels instanceof Refusal) collection.leaveOut(path, pixels.reason);
      else collection.add(index, pixels);
      bytes += found.get(path)?.size ?? 0;
      reading.onBytes(bytes, total);
      report();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const pictures = collection.finish();
  reading.onPictures?.(pictures.report);
  return pictures;
}

async function readPicture(file: PictureFile, { form, decode = decodePicture }: PictureReading) {
  try {
    if (leadsOutside(file.path)) return new Refusal('outside');
    if (file.size > MOST_BYTES) return new Refusal('too-large');
    const blob = await file.open();
    const header = readPictureHeader(new Uint8Array(await blob.slice(0, HEADER_BYTES).arrayBuffer()));
    if (!header) return new Refusal('not-a-picture');
    if (header.format === 'svg') return new Refusal('drawing');
    if ((header.width ?? 0) * (header.height ?? 0) > MOST_PIXELS) return new Refusal('too-large');
    return await decode(blob, form).catch(() => new Refusal(header.width === null ? 'not-decoded' : 'broken'));
  } catch (error) {
    if (isLabError(error)) return new Refusal('broken');
    throw error;
  }
}

/** To be called after every picture: the first is told at once, then twice a second. */
function reporter(collection: PictureCollection, { onPictures }: PictureReading): () => void {
  let told = Number.NEGATIVE_INFINITY;
  return () => {
    const now = performance.now();
    if (now - told < REPORT_MS) return;
    told = now;
    onPictures?.(collection.progress());
  };
}
