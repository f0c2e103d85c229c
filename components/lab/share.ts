import type { Field, FieldValue, SettingValues } from '../../src/settings/field.js';
import { writePermalink } from '../../src/settings/permalink.js';

export interface SharedLab {
  /** Key in the address: the lab's word, or the element's name. */
  readonly name: string;
  readonly fields: readonly Field[];
  readonly settings: SettingValues;
  /** What the page itself says, as far as it differs from the defaults: a link must say the contrary. */
  readonly pageValue: (key: string) => FieldValue;
}

/** The page's address with this lab's settings in its hash; other labs' parts of the hash stay. */
export function shareLink(address: string, lab: SharedLab): string {
  const [page, hash = ''] = address.split('#');
  const others = withoutLab(hash, lab.name);
  // A field whose page value differs from its default is always written.
  const fields = lab.fields.map((field) => (lab.pageValue(field.key) === field.default ? field : always(field)));
  return `${page}#${[...others, writePermalink(lab.name, fields, lab.settings)].join('&')}`;
}

/** The pairs of a hash that belong to other labs, or to none. */
function withoutLab(hash: string, name: string): string[] {
  const pairs = hash.split('&').filter(Boolean);
  const kept: string[] = [];
  let mine = false;
  for (const pair of pairs) {
    if (/=v\d+$/.test(pair)) mine = decodeURIComponent(pair.split('=')[0]) === name;
    if (!mine) kept.push(pair);
  }
  return kept;
}

function always(field: Field): Field {
  return { ...field, default: Number.NaN } as Field;
}

/** The tag that shows this lab with these settings: defaults are left out. */
export function shareTag(tag: string, fields: readonly Field[], settings: SettingValues): string {
  const attributes = fields
    .filter((field) => settings[field.key] !== field.default)
    .map((field) => ` ${field.attribute}="${escapeAttribute(String(settings[field.key]))}"`);
  return `<${tag}${attributes.join('')}></${tag}>`;
}

/** A text within double quotes. */
export function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
