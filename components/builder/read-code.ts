import type { LabWord } from '../../src/labs/names.js';
import { readPermalink } from '../../src/settings/permalink.js';
import type { Draft } from './draft.js';
import type { OfferedLab } from './offered-labs.js';
import { type Attribute, lessonOf } from './state.js';

/**
 * The lesson in a code that an author has somewhere: a tag with or without its script, an iframe, or a link.
 *
 * @returns null where there is none; an empty `folder` where the code does not say it
 */
export function readCode(text: string, offered: readonly OfferedLab[]): Draft | null {
  const parsed = new DOMParser().parseFromString(text, 'text/html');
  const frame = parsed.querySelector('iframe')?.getAttribute('src');
  if (frame) return readLink(frame, offered);
  for (const lab of offered) {
    const element = parsed.querySelector(lab.tag);
    if (!element) continue;
    const script = parsed.querySelector('script[src]')?.getAttribute('src') ?? '';
    const folder = /labtags\.js$/.test(script) ? script.replace(/labtags\.js$/, '') : '';
    return { lesson: lessonOf(lab, [...element.attributes].map(attributeOf)), folder };
  }
  return readLink(text.trim(), offered);
}

/** A lab's page: its query is the tag's attributes, its hash what a student set. */
function readLink(address: string, offered: readonly OfferedLab[]): Draft | null {
  const [, folder, name] = /^([^?#\s]*?)(?:embed\/)?([\w-]+)\.html(?:[?#]|$)/.exec(address) ?? [];
  const lab = offered.find((candidate) => candidate.shipped && candidate.name === name);
  if (!lab) return null;
  const { search, hash } = new URL(address, 'https://labtags.invalid/');
  const attributes = [...new URLSearchParams(search)];
  const chosen = readPermalink(hash, lab.word as LabWord, lab.fields)?.values ?? {};
  for (const { attribute, key } of lab.fields) if (key in chosen) attributes.push([attribute, String(chosen[key])]);
  return { lesson: lessonOf(lab, attributes), folder };
}

function attributeOf({ name, value }: Attr): Attribute {
  return [name, value];
}
