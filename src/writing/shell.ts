import { wellFormed } from './well-formed.js';

/** Words that every shell takes as they are. */
const PLAIN = /^[\w.,:/@%+][\w.,:/@%+-]*$/;

/** One word for a POSIX shell, whatever is in it; what would steer a terminal on pasting is left out. */
export function shellWord(text: string): string {
  if (PLAIN.test(text)) return text;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be pasted.
  const pasted = wellFormed(text).replace(/[\0-\x08\x0b-\x1f\x7f-\x9f]/g, '');
  return `'${pasted.replaceAll("'", "'\\''")}'`;
}

/** An option and its value; the value may begin with a hyphen. */
export function shellOption(name: string, value: string): string {
  return value.startsWith('-') ? `--${name}=${shellWord(value)}` : `--${name} ${shellWord(value)}`;
}
