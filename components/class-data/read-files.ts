import { type HandInRow, readHandIn } from '../../src/class-data/hand-ins.js';
import { isLabError } from '../../src/errors.js';
import { readRecordingText } from '../lab/lesson/read-recording-text.js';
import type { RefusedFile } from './state.js';

/** The page answers between so many files. */
const AT_ONCE = 10;

export interface ReadFiles {
  readonly rows: readonly HandInRow[];
  readonly refused: readonly RefusedFile[];
}

/** Reads many files one after the other; one that is damaged is named, and stops no other. */
export async function readFiles(files: readonly File[], onProgress: (done: number) => void): Promise<ReadFiles> {
  const rows: HandInRow[] = [];
  const refused: RefusedFile[] = [];
  for (const [index, file] of files.entries()) {
    if (index % AT_ONCE === 0) {
      onProgress(index);
      await new Promise((resolve) => setTimeout(resolve));
    }
    try {
      rows.push(readHandIn(file.name, await readRecordingText(file, '')));
    } catch (error) {
      refused.push({ fileName: file.name, detail: isLabError(error) ? error.detail : { reason: 'not-json' } });
    }
  }
  return { rows, refused };
}
