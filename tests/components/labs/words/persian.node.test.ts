import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wordsTexts } from '../../../../components/labs/words/texts.js';
import { wordFields } from '../../../../src/words/word-settings.js';

const wordsEnglish = await wordsTexts.in('en');
const wordsPersian = await wordsTexts.in('fa');

/** Paths of all texts. */
function paths(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) => paths(inner, `${path}.${key}`));
}

describe('the words lab’s languages', () => {
  it('have the same texts, and a label for every setting', () => {
    assert.deepEqual(paths(wordsPersian).sort(), paths(wordsEnglish).sort());
    for (const { key } of wordFields) assert.ok(wordsEnglish.settings.labels[key], key);
  });

  it('write Persian digits in Persian sentences', () => {
    const text = wordsPersian.evaluation.summary(10, 20, 30);
    assert.match(text, /۱۰/);
    assert.doesNotMatch(text, /[0-9]/);
  });
});
