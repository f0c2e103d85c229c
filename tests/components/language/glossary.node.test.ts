import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { labWordsIn } from '../../../components/labs/texts.js';
import { LABS } from '../../../src/labs/labs.js';

/** Terms of statistics: what English calls so is called so in Persian, in every lab. */
const GLOSSARY = [
  [/\baccuracy\b/i, /صحت/],
  [/\bprecision\b/i, /دقت/],
  [/\brecall\b/i, /بازیابی|recall/i],
] as const;

type Table = Readonly<Record<string, unknown>>;

/** Every text of a table, by its path. */
function textsOf(table: Table, path = ''): [path: string, text: string][] {
  return Object.entries(table).flatMap(([key, value]): [string, string][] => {
    const place = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return [[place, value]];
    return typeof value === 'object' && value !== null ? textsOf(value as Table, place) : [];
  });
}

describe('the terms of statistics in Persian', () => {
  it('are the same in all labs: صحت is accuracy, دقت precision, بازیابی recall', async () => {
    const labs = LABS.map(({ word }) => word);
    const [english, persian] = await Promise.all([labWordsIn('en', labs), labWordsIn('fa', labs)]);
    let compared = 0;
    for (const word of labs) {
      const translated = new Map(textsOf(persian.get(word) as unknown as Table));
      for (const [path, text] of textsOf(english.get(word) as unknown as Table)) {
        for (const [term, wanted] of GLOSSARY) {
          if (!term.test(text)) continue;
          compared++;
          assert.match(translated.get(path) ?? '', wanted, `${word}: ${path}: ${text}`);
        }
      }
    }
    assert.ok(compared >= 20, `${compared} texts speak of them`);
  });
});
