/**
 * The address that an attribute or a link means, where it asks no third server: on the page's server, on the one
 * that labtags came from, or within the page itself (`data:`). Null for any other: a shared link can set it, so it
 * must never make a student's browser call a stranger's server.
 *
 * @param ownOrigin the server of labtags' scripts
 * @throws TypeError where it is no address
 */
export function ownAddress(source: string, baseUrl: string | URL, ownOrigin: string | null): URL | null {
  const base = new URL(baseUrl);
  const address = new URL(source, base);
  const isOfPage = address.protocol === base.protocol && address.host === base.host;
  const isWithin = address.protocol === 'data:' || (address.protocol === 'blob:' && address.origin === base.origin);
  return isOfPage || isWithin || address.origin === ownOrigin ? address : null;
}
