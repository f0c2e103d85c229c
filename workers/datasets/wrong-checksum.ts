import type { NamedBytes } from '../../src/data/image-set-from-files.js';
import { sha256OfBytes } from '../../src/data/sha256.js';
import { LabError } from '../../src/errors.js';

/** A `data-checksum` error: what lies at an address is not what its name or its manifest says. */
export function wrongChecksum(
  name: string,
  address: URL | string,
  { found, expected }: { readonly found: string; readonly expected: string },
): LabError {
  return new LabError(
    'data-checksum',
    `The data at ${address} are not ${name}: their SHA-256 is ${found}, and ${expected} was ` +
      `expected. Make them again with \`npx labtags data ${name}\`, or use their address instead of the name.`,
    { name, address: String(address), found, expected },
  );
}

/**
 * What a manifest states must hold of what it lists: of the data set, as `npx labtags data` writes it, or of its only
 * file, unzipped, as `sha256sum` prints it.
 *
 * @throws LabError `data-checksum`
 */
export function checkStated(
  expected: string | undefined,
  dataset: { readonly name: string; readonly sha256: string },
  { address, files }: { readonly address: URL; readonly files: readonly NamedBytes[] },
): void {
  if (expected === undefined || expected === dataset.sha256) return;
  if (files.length === 1 && sha256OfBytes(files[0].bytes) === expected) return;
  throw wrongChecksum(dataset.name, address, { found: dataset.sha256, expected });
}
