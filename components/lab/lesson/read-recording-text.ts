import { gunzip, isGzip } from '../../../src/data/gzip.js';
import { resultProblem } from '../../../src/sharing/result-file.js';

/** Far more than any result needs; a dropped film shall not stand in memory. */
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * The text of a saved result, plain or gzipped, from a dropped file or an address.
 *
 * @param base address to which a relative one belongs
 * @throws LabError `result-invalid`
 */
export async function readRecordingText(source: string | File, base: string): Promise<string> {
  const bytes = new Uint8Array(await (typeof source === 'string' ? fetched(source, base) : fileBytes(source)));
  return new TextDecoder().decode(isGzip(bytes) ? await unzipped(bytes) : bytes);
}

function unzipped(bytes: Uint8Array): Promise<Uint8Array> {
  return gunzip(bytes, { maxBytes: MOST_BYTES }).catch((error) => {
    throw resultProblem('altered', `The file cannot be unzipped: ${error instanceof Error ? error.message : error}`);
  });
}

async function fileBytes(file: File): Promise<ArrayBuffer> {
  if (file.size > MOST_BYTES) throw tooLarge(file.size);
  return file.arrayBuffer();
}

async function fetched(source: string, base: string): Promise<ArrayBuffer> {
  const address = addressOf(source, base);
  const response = await fetch(address).catch((error) => {
    throw unreachable(address, error instanceof Error ? error.message : String(error));
  });
  if (!response.ok) throw unreachable(address, `status ${response.status}`);
  const size = Number(response.headers.get('content-length'));
  if (size > MOST_BYTES) throw tooLarge(size);
  return response.arrayBuffer();
}

function addressOf(source: string, base: string): string {
  try {
    return new URL(source, base).href;
  } catch {
    throw unreachable(source, 'this is no address');
  }
}

function unreachable(address: string, why: string) {
  return resultProblem('unreachable', `The recorded run at ${address} could not be read: ${why}.`, { address });
}

function tooLarge(bytes: number) {
  const size = `${Math.round(bytes / 1024 / 1024)} MB`;
  return resultProblem('too-large', `A saved result has at most ${MOST_BYTES} bytes; this file has ${bytes}.`, {
    size,
  });
}
