/** The server that labtags' scripts came from; null where they are no files of a server. */
export function scriptOrigin(): string | null {
  const { protocol, origin } = new URL(import.meta.url);
  return /^https?:$/.test(protocol) ? origin : null;
}

/**
 * No redirect may lead further: a link must never make a student's browser call another server than the
 * page's and, where the address has been let through, the one that labtags came from.
 */
export function ownServersOnly({ origin, protocol }: URL): RequestInit {
  if (protocol === 'data:') return {};
  if (origin !== scriptOrigin() || origin === globalThis.location?.origin) return { mode: 'same-origin' };
  return { mode: 'cors', credentials: 'omit', redirect: 'error' };
}
