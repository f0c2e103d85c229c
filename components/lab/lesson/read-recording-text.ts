import { readAllBytes } from '../../../src/data/byte-stream.js';
import { gunzip, isGzip } from '../../../src/data/gzip.js';
import { isLabError } from '../../../src/errors.js';
import { ownAddress } from '../../../src/settings/own-address.js';
import { resultProblem } from '../../../src/sharing/result-file.js';
import { ownServersOnly, scriptOrigin } from '../../../workers/files/script-origin.js';

/** Far more than any result needs; a dropped film shall not stand in memory. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The text of a saved result, plain or gzipped, from a dropped file or an address.
 *
 * @param base address to which a relative one belongs
 * @throws LabError `result-invalid`
 */
export async function readRecordingText(source: string | File, base: string): Promise<string> {
  const bytes = await (typeof source === 'string' ? fetched(source, base) : fileBytes(source));
  return new TextDecoder().decode(isGzip(bytes) ? await unzipped(bytes) : bytes);
}

function unzipped(bytes: Uint8Array): Promise<Uint8Array> {
  return gunzip(bytes, { maxBytes: MOST_BYTES }).catch((error) => {
    if (isLabError(error) && error.code === 'data-too-large') throw tooLarge();
    throw resultProblem('altered', `The file cannot be unzipped: ${error instanceof Error ? error.message : error}`);
  });
}

async function fileBytes(file: File): Promise<Uint8Array> {
  if (file.size > MOST_BYTES) throw tooLarge(file.size);
  return new Uint8Array(await file.arrayBuffer());
}

async function fetched(source: string, base: string): Promise<Uint8Array> {
  const address = addressOf(source, base);
  const response = await fetch(address, ownServersOnly(address)).catch((error) => {
    throw unreachable(address.href, error instanceof Error ? error.message : String(error));
  });
  if (!response.ok) throw unreachable(address.href, `status ${response.status}`);
  const body = response.body ?? new Blob([]).stream();
  return readAllBytes(body, { maxBytes: MOST_BYTES }).catch((error) => {
    throw isLabError(error) ? tooLarge() : unreachable(address.href, 'the connection was lost');
  });
}

/** A link may name it, so no third server is asked. */
function addressOf(source: string, base: string): URL {
  const shown = source.slice(0, 200);
  let address: URL | null;
  try {
    address = ownAddress(source, base, scriptOrigin());
  } catch {
    throw unreachable(shown, 'this is no address');
  }
  if (address) return address;
  throw unreachable(shown, 'it lies on another server than the page and its scripts; copy the file beside the page');
}

function unreachable(address: string, why: string) {
  return resultProblem('unreachable', `The recorded run at ${address} could not be read: ${why}.`, { address, why });
}

/** @param bytes of which so many are known: the file may have more */
function tooLarge(bytes = MOST_BYTES) {
  const size = `${Math.round(bytes / 1024 / 1024)} MB`;
  return resultProblem('too-large', `A saved result has at most ${MOST_BYTES} bytes; this file has more.`, { size });
}
