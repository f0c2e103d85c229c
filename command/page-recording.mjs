/** A recorded run for a page that holds everything. */
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { fetchFile, unzipped } from './fetch-file.mjs';
import { readRecordedFile } from './libraries.mjs';
import { UsageError } from './usage-error.mjs';

/**
 * A saved result with its recording, as the attribute `recording` can carry it.
 *
 * @param {string} source path or http address, plain or gzipped
 * @param {import('../src/labs/labs.js').Lab} lab
 */
export async function readRecording(source, lab) {
  const isAddress = /^https?:/i.test(source);
  const bytes = isAddress ? (await fetchFile(source)).bytes : await unzipped(await readFile(source));
  const { settings } = assertRecorded(new TextDecoder().decode(bytes), source, lab);
  const gzip = gzipSync(bytes, { level: 9 });
  return { settings, address: `data:application/gzip;base64,${gzip.toString('base64')}` };
}

/**
 * @param {string} text
 * @param {string} source
 * @param {import('../src/labs/labs.js').Lab} lab
 */
function assertRecorded(text, source, lab) {
  try {
    return readRecordedFile(text, lab.word);
  } catch (error) {
    throw new UsageError(`--recording ${source}: ${error instanceof Error ? error.message : error} ${ADVICE}`);
  }
}

const ADVICE = 'Take a file of this lab from its button “Result (JSON)”, or from exportRecording().';
