import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tunerTexts } from '../../../../components/labs/tuning/texts.js';

const tunerEnglish = await tunerTexts.in('en');
const tunerPersian = await tunerTexts.in('fa');

/** Names and code that stay as they are. */
const LATIN = /^(data|backends|names)|Hyperband|Keras|Optuna|PyTorch|ASHA|MNIST|tuner\.|model\.|Web|wasm|\{|^$/;

function texts(words: object, path = ''): [path: string, text: string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] => {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'string') return [[here, value]];
    return value !== null && typeof value === 'object' ? texts(value, here) : [];
  });
}

describe("the tuner lab's Persian", () => {
  it('says everything that English says, in Persian letters', () => {
    const english = texts(tunerEnglish);
    const persian = new Map(texts(tunerPersian));
    assert.ok(english.length > 120);
    for (const [path, text] of english) {
      const said = persian.get(path);
      assert.ok(said !== undefined, `${path} is missing`);
      if (text !== said || LATIN.test(text)) continue;
      assert.fail(`${path} is not translated: ${text}`);
    }
  });

  it('puts numbers into sentences in Persian digits', () => {
    const verdict = tunerPersian.retrain.verdict({
      verdict: 'rate',
      rateEffect: 0.031,
      widthEffect: -0.002,
      noise: 0.008,
    });
    assert.match(verdict, /نرخ یادگیری/);
    assert.match(verdict, /۳٫۱/);
    assert.match(
      tunerPersian.plan.bracket(2, [
        { trials: 12, epochs: 2 },
        { trials: 4, epochs: 4 },
      ]),
      /گروه ۲: ۱۲ آزمایه تا دورهٔ ۲، ۴ تا دورهٔ ۴/,
    );
  });
});
