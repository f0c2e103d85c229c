/**
 * Keeps the whole site for use without a connection. While there is one, everything comes from the server; what
 * is kept is replaced as a whole, and the version before is kept besides for tabs that are still open.
 */
const LIST = 'site/files.json';
/** Which data sets lie on the site; it changes without the site, and need not be there. */
const SETS = 'data/index.json';
const CACHE_PREFIX = 'labtags-site-';

/** A server that has not begun to answer by then stalls. */
const ANSWER_MS = 3000;

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
  event.respondWith(mode === 'navigate' ? pageFor(event) : partFor(event));
  if (mode === 'navigate') event.waitUntil(keepSite().catch(() => {}));
});

/** Pages and workers, by client, that began with what is kept: all else that they ask for is taken from there too. */
const keptClients = new Set();

/**
 * A page from the server; the kept one where no answer comes, or not in time, or where something else answers in the
 * server's place, as a network that one has to sign in to.
 */
async function pageFor({ request, resultingClientId }) {
  const answer = fetch(request);
  answer.catch(() => {});
  const inTime = await Promise.race([answer.then(servedBySite, () => null), later()]);
  if (inTime) return inTime;
  const kept = await keptFile(request);
  if (kept) keptClients.add(resultingClientId);
  // Without anything kept, whatever comes is better than nothing.
  return kept ?? answer;
}

/** A script or the like; what the server has no more, as after a new release under an open tab, may still be kept. */
async function partFor({ request, clientId, resultingClientId }) {
  const isOfKept = keptClients.has(clientId);
  if (isOfKept && resultingClientId) keptClients.add(resultingClientId);
  const first = isOfKept ? await keptFile(request) : null;
  if (first) return first;
  const answer = await fetch(request).catch((error) => error);
  if (answer instanceof Response && answer.status !== 404) return answer;
  const kept = await keptFile(request);
  if (kept) return kept;
  if (request.url === self.registration.scope + SETS) return Response.json([]);
  if (answer instanceof Response) return answer;
  throw answer;
}

/** Null for an answer that leads elsewhere, that says the server is broken, or that no page of the site gives. */
async function servedBySite(response) {
  if (response.type === 'opaqueredirect' || response.status >= 500) return null;
  if (!response.ok) return response;
  // Every page of the site loads something of the site.
  const text = await response.clone().text();
  return /\b(site|embed|labtags)\.(js|css)\b/.test(text) ? response : null;
}

async function keptFile({ url }) {
  const address = new URL(url);
  if (address.pathname.endsWith('/')) address.pathname += 'index.html';
  return keptIn((await siteCaches()).reverse(), address);
}

function later() {
  return new Promise((resolve) => setTimeout(() => resolve(null), ANSWER_MS));
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
  // The last version before stays for tabs that were opened with it.
  const older = (await siteCaches()).filter((name) => name !== newest);
  await Promise.all(older.slice(0, -1).map((name) => caches.delete(name)));
}

async function siteCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(CACHE_PREFIX));
}
