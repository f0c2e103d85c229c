import { STORE_LIMIT_MS, withinLimit } from '../storage/within-limit.js';

/** Change the number when the stored form changes; older caches are then never read. */
const CACHE_NAME = 'labtags-data-1';

/**
 * What was kept of an address: the bytes of a `.lab` file. Null where there is nothing, or no Cache
 * Storage (plain http, private windows, Node).
 */
export async function readCached(address: URL): Promise<Uint8Array | null> {
  const response = await quietly(async (cache) => cache.match(keyOf(address)));
  return response ? new Uint8Array(await response.arrayBuffer()) : null;
}

/** Keeps a data set for later visits without a network. A full disk is no reason to fail. */
export async function writeCached(address: URL, labFilePieces: readonly Uint8Array[]): Promise<void> {
  await quietly((cache) =>
    cache.put(keyOf(address), new Response(new Blob([...labFilePieces] as Uint8Array<ArrayBuffer>[]))),
  );
}

/** Forgets what was kept, when it turns out to be unusable. */
export async function forgetCached(address: URL): Promise<void> {
  await quietly((cache) => cache.delete(keyOf(address)));
}

function keyOf(address: URL): string {
  const key = new URL(address);
  key.hash = '';
  return key.href;
}

async function quietly<T>(use: (cache: Cache) => Promise<T>): Promise<T | undefined> {
  try {
    return await withinLimit(
      globalThis.caches.open(CACHE_NAME).then((cache) => use(cache)),
      STORE_LIMIT_MS,
    );
  } catch {
    return undefined;
  }
}
