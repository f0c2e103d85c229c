import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { imbalanceTexts } from '../../../../components/labs/imbalance/texts.js';

const imbalanceEnglish = await imbalanceTexts.in('en');
const imbalancePersian = await imbalanceTexts.in('fa');

/** Every text with its path; a function counts by its name. */
function texts(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'function') return [[path, `function of ${value.length}`]];
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, part]) => texts(part, `${path}.${key}`));
}

describe('the two languages of the imbalance lab', () => {
  it('say the same things, and leave no text empty', () => {
    const paths = (words: object) =>
      texts(words)
        .map(([path]) => path)
        .sort();
    assert.deepEqual(paths(imbalancePersian), paths(imbalanceEnglish));
    for (const words of [imbalanceEnglish, imbalancePersian]) {
      for (const [path, text] of texts(words)) assert.ok(text.trim().length > 0, path);
    }
  });

  it('write sentences in Persian letters, but for scikit-learn’s headings', () => {
    const namesOnly = /^\.(language|direction|backends\.names|report\.(columns|area))/;
    for (const [path, text] of texts(imbalancePersian)) {
      if (namesOnly.test(path) || text.startsWith('function')) continue;
      assert.match(text, /[\u0600-\u06ff]/, `${path}: ${text}`);
    }
  });

  it('write Persian digits within Persian sentences', () => {
    const { status, accuracy, goal } = imbalancePersian;
    for (const text of [
      status.progress({ done: 12, total: 395, etaMs: 61_000 }),
      accuracy.finding({
        ...{ split: 'val', verdict: 'better', accuracy: 0.71, always: 0.669, lost: [], macroRecall: 0.38 },
      }),
      goal.missed({ worst: 'df', recall: 0.5, goal: 0.8 }),
    ]) {
      assert.doesNotMatch(text, /[0-9]/);
    }
  });
});
