/**
 * Keeps the whole site for use without a connection. While there is one, everything comes from the server; what
 * is kept is replaced as a whole, so that scripts of two versions never meet.
 */
const LIST = 'site/files.json';
/** Which data sets lie on the site; it changes without the site, and need not be there. */
const SETS = 'data/index.json';
const CACHE_PREFIX = 'labtags-site-';

/** Under way at most once; navigations come faster than files. */
let keeping = null;

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(keepSite());
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { scope } = self.registration;
  // The labs keep data sets themselves.
  const isData = url.startsWith(`${scope}data/`) && url !== scope + SETS;
  if (method !== 'GET' || !url.startsWith(scope) || isData) return;
  event.respondWith(fromServerOrKept(event.request));
  if (mode === 'navigate') event.waitUntil(keepSite().catch(() => {}));
});

async function fromServerOrKept(request) {
  try {
    return await fetch(request);
  } catch (error) {
    const address = new URL(request.url);
    if (address.pathname.endsWith('/')) address.pathname += 'index.html';
    const kept = await keptIn(await siteCaches(), address);
    if (kept) return kept;
    if (address.href === self.registration.scope + SETS) return Response.json([]);
    throw error;
  }
}

async function keptIn(names, address) {
  for (const name of names) {
    const cache = await caches.open(name);
    const kept = await cache.match(address.href, { ignoreSearch: true, ignoreVary: true });
    if (kept) return kept;
  }
  return null;
}

function keepSite() {
  keeping ??= keepNewest().finally(() => {
    keeping = null;
  });
  return keeping;
}

/** @throws TypeError where a file cannot be fetched; what was kept before then stays */
async function keepNewest() {
  const response = await fetch(LIST, { cache: 'no-cache' });
  if (!response.ok) throw new TypeError(`${LIST}: status ${response.status}`);
  const { version, files } = await response.json();
  const newest = CACHE_PREFIX + version;
  // All that is missing is put in, or nothing: a browser may drop single files, and then the rest is of no use.
  const cache = await caches.open(newest);
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  const missing = [...files, LIST].filter((address) => !kept.has(new URL(address, self.location.href).href));
  if (missing.length > 0) await cache.addAll(missing.map((address) => new Request(address, { cache: 'no-cache' })));
  const sets = await fetch(SETS, { cache: 'no-cache' }).catch(() => null);
  if (sets?.ok) await cache.put(SETS, sets);
  const older = (await siteCaches()).filter((name) => name !== newest);
  await Promise.all(older.map((name) => caches.delete(name)));
}

async function siteCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(CACHE_PREFIX));
}
