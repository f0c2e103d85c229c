import { wellFormed } from '../writing/well-formed.js';
import { type Field, type FieldValue, type ParsedValue, parseFieldValue, type SettingNotice } from './field.js';

/** Version of the keys and of their meaning; old links must keep working. */
const VERSION = 'v1';

/** A lab has some thirty fields; more pairs are no link of ours. */
const MOST_PAIRS = 100;

/** So often a link has been escaped on its way at most. */
const MOST_ESCAPED = 3;

/** What a link said, and what could not be taken from it. */
export interface PermalinkReading {
  /** Values by field key; only what the link names. */
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly notices: readonly SettingNotice[];
}

/**
 * The part of a URL's hash that reproduces a run: `triplet=v1&seed=7&mining=batch-hard`. Only what
 * differs from the defaults is written, and the seed always.
 *
 * @param key the lab's word, or the element's `name` where a page holds several
 */
export function writePermalink(
  key: string,
  fields: readonly Field[],
  settings: Readonly<Record<string, FieldValue>>,
): string {
  const parts = [`${encoded(key)}=${VERSION}`];
  for (const field of fields) {
    const value = settings[field.key];
    if (value === undefined || (value === field.default && field.key !== 'seed')) continue;
    parts.push(`${field.attribute}=${encoded(String(value))}`);
  }
  return parts.join('&');
}

/**
 * Reads the keys that follow `key=v1` up to the next `…=v1`, so that several labs share one hash.
 * Unknown keys and impossible values are reported, never thrown.
 */
export function readPermalink(hash: string, key: string, fields: readonly Field[]): PermalinkReading | null {
  const pairs = pairsOf(hash, key);
  const start = pairs.findIndex(begins(key));
  if (start < 0) return speaksOf(hash, key) ? { values: {}, notices: [otherVersion(key, hash)] } : null;
  const values: Record<string, FieldValue> = {};
  const notices: SettingNotice[] = [];
  if (pairs[start].text !== VERSION) notices.push(otherVersion(key, pairs[start].text));
  for (const pair of pairs.slice(start + 1, start + 1 + MOST_PAIRS)) {
    const { name, text } = pair;
    const field = fields.find((candidate) => candidate.attribute === name);
    if (!field && isBeginning(pair)) break;
    if (!field) {
      notices.push({ code: 'unknown-key', key: name.slice(0, 40), given: text.slice(0, 40), used: '' });
      continue;
    }
    const { value, notice } = parseDecorated(field, text);
    values[field.key] = value;
    if (notice) notices.push(notice);
  }
  return { values, notices };
}

/** The pairs of a hash, as they stand there, that belong to other labs or to none. */
export function withoutPermalink(hash: string, key: string): string[] {
  const pairs = pairsOf(hash, key);
  let isMine = false;
  return pairs.flatMap((pair) => {
    if (isBeginning(pair)) isMine = begins(key)(pair);
    return isMine ? [] : [pair.raw];
  });
}

interface Pair {
  readonly raw: string;
  readonly name: string;
  readonly text: string;
}

/**
 * The pairs of a hash. Mailers and chats hand links on as HTML, or escaped once or twice more: where nothing
 * speaks of the lab, the whole is unescaped until something does.
 */
function pairsOf(hash: string, key: string): Pair[] {
  let text = hash.replace(/^#/, '');
  const asItIs = splitPairs(text);
  let pairs = asItIs;
  for (let tries = 0; tries < MOST_ESCAPED && !pairs.some(begins(key)); tries++) {
    text = decode(text)
      .replace(/^[#/]+/, '')
      .replaceAll('&amp;', '&')
      .replaceAll(';', '&');
    pairs = splitPairs(text);
  }
  return pairs.some(begins(key)) ? pairs : asItIs;
}

function splitPairs(hash: string): Pair[] {
  // What a browser adds for its own search in the page is no part of a value.
  const [text] = hash.replaceAll('&amp;', '&').split(':~:', 1);
  return text
    .split('&')
    .filter(Boolean)
    .map((raw) => {
      const [name, ...rest] = (raw.includes('=') ? raw : decode(raw)).split('=');
      return { raw, name: decode(name), text: decode(rest.join('=')) };
    });
}

function isBeginning({ text }: Pair): boolean {
  return /^v\d+$/.test(text);
}

function begins(key: string): (pair: Pair) => boolean {
  return (pair) => pair.name === key && isBeginning(pair);
}

/** A link that was cut before its version, or changed past reading, still was one. */
function speaksOf(hash: string, key: string): boolean {
  return decode(decode(hash)).toLowerCase().includes(`${key.toLowerCase()}=v`);
}

function otherVersion(key: string, given: string): SettingNotice {
  return { code: 'other-version', key, given: given.slice(0, 40), used: VERSION };
}

/** A link in a sentence takes along the sign behind it, and chats put signs of no width into it. */
function parseDecorated(field: Field, text: string): ParsedValue {
  const parsed = parseFieldValue(field, text);
  if (field.type === 'text' || parsed.notice?.code !== 'ignored') return parsed;
  const tidy = /[\p{L}\p{N}].*[\p{L}\p{N}]|[\p{L}\p{N}]/u.exec(text.slice(0, 60))?.[0] ?? '';
  const again = parseFieldValue(field, tidy);
  return again.notice?.code === 'ignored' ? parsed : again;
}

/** Halves of a character, as a text that was cut leaves them, have no code of their own. */
function encoded(text: string): string {
  return encodeURIComponent(wellFormed(text));
}

/** A part of an address; one that is damaged stays as it is written. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
