import type { Field, SettingValues } from '../../src/settings/field.js';
import type { PageWords } from '../language/words.js';

/** Told of every run: what it drew and what it was made of. */
const ALWAYS = ['seed', 'source'];

/** How a run came about, for a picture that leaves the page: "Seed: 7 · Mining: hard", with what is not as usual. */
export function settingsNote(
  { title, number, settings: { labels, choices } }: Pick<PageWords, 'title' | 'number' | 'settings'>,
  fields: readonly Field[],
  values: SettingValues,
): string {
  const told = fields.filter(({ key, default: usual }) => ALWAYS.includes(key) || values[key] !== usual);
  const notes = told.flatMap(({ key }) => {
    const value = values[key];
    const isKnown = value !== undefined && String(value) !== '';
    const written = typeof value === 'number' ? number(value) : (choices[key]?.[String(value)] ?? value);
    return isKnown ? [`${labels[key]}: ${written}`] : [];
  });
  return [title, ...notes].join(' · ');
}
