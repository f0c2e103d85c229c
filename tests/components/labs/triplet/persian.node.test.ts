import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tripletTexts } from '../../../../components/labs/triplet/texts.js';

const tripletEnglish = await tripletTexts.in('en');
const tripletPersian = await tripletTexts.in('fa');

/** Every text with its path; a function counts by its name. */
function texts(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'function') return [[path, `function of ${value.length}`]];
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, part]) => texts(part, `${path}.${key}`));
}

describe('the two languages of the triplet lab', () => {
  it('say the same things', () => {
    const paths = (words: object) =>
      texts(words)
        .map(([path]) => path)
        .sort();
    assert.deepEqual(paths(tripletPersian), paths(tripletEnglish));
  });

  it('leave no text empty', () => {
    for (const words of [tripletEnglish, tripletPersian]) {
      for (const [path, text] of texts(words)) assert.ok(text.trim().length > 0, path);
    }
  });

  it('say in Persian where drawn digits come from, whoever drew them', () => {
    const facts = {
      name: 'drawn',
      trainCount: 60,
      testCount: 10,
      origin: 'drawn by labtags from seed 7',
      licence: 'MIT',
    };
    assert.doesNotMatch(tripletPersian.data.describe(facts), /drawn|seed/);
  });

  it('write sentences in Persian letters, not in English ones', () => {
    const namesOnly = /^\.(language|direction|backends\.names|maps\.methods|settings\.choices\.map|curves\.margin$)/;
    for (const [path, text] of texts(tripletPersian)) {
      if (namesOnly.test(path) || text.startsWith('function')) continue;
      assert.match(text, /[\u0600-\u06ff]/, `${path}: ${text}`);
    }
  });

  it('write Persian digits within Persian text', () => {
    const { status, finding, number } = tripletPersian;
    const written = [
      status.progress({ done: 12, total: 395, etaMs: 61_000 }),
      finding({ kind: 'few-active', epoch: 3, share: 0.016, first: 0.081 }),
      number(1234.5),
    ];
    for (const text of written) assert.doesNotMatch(text, /[0-9]/);
    assert.match(written[1], /۱٫۶٪/);
  });
});
