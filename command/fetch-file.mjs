/** Files from other servers, and zipped ones, as a command reads them. */
import { basename } from 'node:path';
import { gunzip, isGzip, MAX_DATA_BYTES } from './libraries.mjs';
import { UsageError } from './usage-error.mjs';

/**
 * @param {string | URL} address
 * @returns {Promise<{ name: string, bytes: Uint8Array }>} unzipped
 */
export async function fetchFile(address) {
  console.error(`fetching ${address}`);
  const response = await fetch(address).catch((error) => {
    throw new UsageError(`${address} does not answer (${error.cause?.message ?? error.message}); ${ADVICE}.`);
  });
  if (!response.ok) throw new UsageError(`${address} answers with status ${response.status}; ${ADVICE}.`);
  const name = basename(new URL(address).pathname);
  return { name, bytes: await unzipped(new Uint8Array(await response.arrayBuffer())) };
}

const ADVICE = 'fetch the file by hand and give its path';

/** @param {Uint8Array} bytes plain or gzipped */
export async function unzipped(bytes) {
  return isGzip(bytes) ? gunzip(bytes, { maxBytes: MAX_DATA_BYTES }) : bytes;
}
