import { wellFormed } from '../writing/well-formed.js';
import { type Field, type FieldValue, parseFieldValue, type SettingNotice } from './field.js';

/** Version of the keys and of their meaning; old links must keep working. */
const VERSION = 'v1';

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
  const parts = [`${encodeURIComponent(wellFormed(key))}=${VERSION}`];
  for (const field of fields) {
    const value = settings[field.key];
    if (value === undefined || (value === field.default && field.key !== 'seed')) continue;
    parts.push(`${field.attribute}=${encodeURIComponent(wellFormed(String(value)))}`);
  }
  return parts.join('&');
}

/**
 * Reads the keys that follow `key=v1` up to the next `…=v1`, so that several labs share one hash.
 * Unknown keys and impossible values are reported, never thrown.
 */
export function readPermalink(hash: string, key: string, fields: readonly Field[]): PermalinkReading | null {
  const pairs = hash.replace(/^#/, '').split('&').filter(Boolean).map(decodePair);
  const start = pairs.findIndex(([name, value]) => name === key && /^v\d+$/.test(value));
  if (start < 0) return null;
  const values: Record<string, FieldValue> = {};
  const notices: SettingNotice[] = [];
  if (pairs[start][1] !== VERSION) {
    notices.push({ code: 'other-version', key, given: pairs[start][1], used: VERSION });
  }
  for (const [name, text] of pairs.slice(start + 1)) {
    if (/^v\d+$/.test(text)) break;
    const field = fields.find((candidate) => candidate.attribute === name);
    if (!field) {
      notices.push({ code: 'unknown-key', key: name.slice(0, 40), given: text.slice(0, 40), used: '' });
      continue;
    }
    const { value, notice } = parseFieldValue(field, text);
    values[field.key] = value;
    if (notice) notices.push(notice);
  }
  return { values, notices };
}

function decodePair(pair: string): [string, string] {
  const [name, ...rest] = pair.split('=');
  return [decodedPart(name), decodedPart(rest.join('='))];
}

/** A part of an address; one that is damaged stays as it is written. */
export function decodedPart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
