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
