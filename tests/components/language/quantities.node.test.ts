import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { quantitiesIn } from '../../../components/language/quantities.js';

describe('quantities', () => {
  const [en, fa] = [quantitiesIn('en'), quantitiesIn('fa')];

  it('are written with the digits and separators of the language', () => {
    assert.equal(en.number(64_064), '64,064');
    assert.equal(fa.number(64_064), '۶۴٬۰۶۴');
    assert.equal(en.percent(0.0161, 1), '1.6%');
    assert.ok(fa.percent(0.0161, 1).includes('۱٫۶٪'));
  });

  it('keep ٪ on one side of its number, whatever stands before it: letters on both sides tell where it belongs', () => {
    assert.equal(fa.percent(0.5), '\u061c۵۰٪\u061c');
    assert.equal(en.percent(0.5), '50%');
  });

  it('have a true minus sign', () => {
    assert.equal(en.number(-3.25, 1), '−3.3');
  });

  it('give a duration in the unit in which a person would say it', () => {
    assert.deepEqual(
      [43, 12_000, 240_000, 9_000_000].map((ms) => en.duration(ms)),
      ['43 ms', '12 sec', '4 min', '2.5 hr'],
    );
    assert.equal(fa.duration(12_000), '۱۲ ثانیه');
  });
});
