import { MAX_DATA_BYTES, tooLarge } from '../../src/data/byte-stream.js';
import { isZip, unzipEntry, type ZipEntry, zipEntries } from '../../src/data/zip.js';
import { isHidden, isPictureName } from '../../src/pictures/picture-names.js';

/** A file of a folder or of an archive, whose bytes are read when they are asked for. */
export interface PictureFile {
  readonly path: string;
  readonly size: number;
  /** @throws LabError `data-malformed` where an archive is damaged there */
  open(): Promise<Blob>;
}

const MOST_FILES = 50_000;

/** A class's folder in a zip has one entry more for itself. */
const ZIP_NAME = /\.zip$/i;

/** True where the files are pictures, or archives that a student has made. */
export function arePictures(files: readonly File[]): boolean {
  return files.some(({ name }) => isPictureName(name) || ZIP_NAME.test(name));
}

/** All files in folders and archives, but for those that systems put there. */
export async function pictureFiles(files: readonly File[]): Promise<readonly PictureFile[]> {
  const found = await Promise.all(files.map((file) => (ZIP_NAME.test(file.name) ? inArchive(file) : [ofFolder(file)])));
  return found.flat().filter(({ path }) => !isHidden(path));
}

/** The name of what was given: the folder that holds everything, or the archive. */
export function nameOfPictures(files: readonly File[]): string {
  const [first = ''] = new Set(files.map(({ name }) => name.split('/')[0]));
  return first.replace(ZIP_NAME, '').slice(0, 100);
}

function ofFolder(file: File): PictureFile {
  return { path: file.name, size: file.size, open: async () => file };
}

async function inArchive(file: File): Promise<readonly PictureFile[]> {
  if (file.size > MAX_DATA_BYTES) throw tooLarge(MAX_DATA_BYTES);
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!isZip(bytes)) return [ofFolder(file)];
  const entries = zipEntries(bytes, MOST_FILES).filter(({ name }) => !name.endsWith('/'));
  return entries.map((entry) => ({ path: entry.name, size: entry.size, open: () => unzipped(bytes, entry) }));
}

async function unzipped(bytes: Uint8Array, entry: ZipEntry): Promise<Blob> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  await unzipEntry(bytes, entry, (piece) => pieces.push(piece as Uint8Array<ArrayBuffer>));
  return new Blob(pieces);
}
