import { zipSync } from 'fflate';
import { sha256OfBytes } from '../data/sha256.js';
import { type BuildFolder, type ScormLesson, scormFiles } from './scorm-files.js';

/** A ZIP holds local time, so this is the same number wherever it is written. */
const MADE = new Date(2020, 0, 1);

/** The package as it is imported. The same lesson is the same package, byte for byte, whenever and wherever it is made. */
export async function scormZip(
  lesson: Omit<ScormLesson, 'identifier'>,
  folder: BuildFolder,
): Promise<Uint8Array<ArrayBuffer>> {
  const told = new TextEncoder().encode(JSON.stringify([lesson.title, lesson.lab.tag, [...lesson.attributes]]));
  const files = await scormFiles({ ...lesson, identifier: `labtags-${sha256OfBytes(told).slice(0, 16)}` }, folder);
  return zipSync(files, { level: 9, mtime: MADE }) as Uint8Array<ArrayBuffer>;
}
