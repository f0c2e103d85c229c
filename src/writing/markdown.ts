import { plainName } from './plain-name.js';

/** A name within a line of Markdown: no link, picture, heading or HTML comes of it. */
export function markdownName(name: unknown): string {
  return plainName(name)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[!-%'-/:=-@[-`{-~]/g, '\\$&');
}
