import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { siteZip } from '../../demo/release/release.mjs';

/** Unpacks what one downloads for a site into a folder; ends with the ZIP. */
export async function unpackDownload(folder: string): Promise<Uint8Array> {
  const zip = await siteZip();
  for (const [name, bytes] of Object.entries(unzipSync(zip))) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), bytes);
  }
  return zip;
}
