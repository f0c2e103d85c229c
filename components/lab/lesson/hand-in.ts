import type { HandIn, LabResult, ResultFile } from '../../../src/sharing/result-file.js';
import { sealed } from '../../../src/sharing/seal.js';

/** The numbers of a run with a student's name and a hash; no pictures, so that a whole class is small. */
export function handInFile(result: LabResult, handIn: HandIn): ResultFile {
  return sealed({ ...result, handIn });
}

/** "Ada Lovelace", triplet → `triplet-Ada-Lovelace.json`; letters of any script stay. */
export function handInName(lab: string, name: string): string {
  const safe = name
    .trim()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return `${lab}-${safe || 'hand-in'}.json`;
}
