/** The server that labtags' scripts came from; null where they are no files of a server. */
export function scriptOrigin(): string | null {
  const { protocol, origin } = new URL(import.meta.url);
  return /^https?:$/.test(protocol) ? origin : null;
}
