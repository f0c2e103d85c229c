import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  betterStanding,
  LONGEST_STATE,
  NOT_BEGUN,
  readShortState,
  recordedValues,
  shortStateText,
} from '../../../components/gradebook/standing.js';

const half = { standing: { score: 50, done: false }, settings: { seed: 9, mining: 'semi-hard' } };

describe('what a gradebook is told', () => {
  it('is score, status and time in SCORM 1.2', () => {
    const values = recordedValues('1.2', half, 3725.5);
    assert.equal(values['cmi.core.score.raw'], '50');
    assert.equal(values['cmi.core.lesson_status'], 'incomplete');
    assert.equal(values['cmi.core.session_time'], '01:02:05.50');
    assert.equal(values['cmi.core.exit'], 'suspend');
    const done = { ...half, standing: { score: 100, done: true } };
    assert.equal(recordedValues('1.2', done, 59.999)['cmi.core.lesson_status'], 'passed');
    assert.match(recordedValues('1.2', done, 59.999)['cmi.core.session_time'], /^00:00:5\d\.\d\d$/);
  });

  it('is completion and success in SCORM 2004, with the score as a share', () => {
    const values = recordedValues('2004', half, 61);
    assert.equal(values['cmi.score.scaled'], '0.5');
    assert.equal(values['cmi.completion_status'], 'incomplete');
    assert.equal(values['cmi.success_status'], 'failed');
    assert.equal(values['cmi.session_time'], 'PT61.00S');
  });

  it('is no score where the lesson has no task', () => {
    const values = recordedValues('1.2', { standing: { score: null, done: true }, settings: {} }, 1);
    assert.equal(values['cmi.core.lesson_status'], 'completed');
    assert.ok(!('cmi.core.score.raw' in values));
    assert.ok(!('cmi.success_status' in recordedValues('2004', NOT_BEGUN, 1)));
  });
});

describe('the short state', () => {
  it('comes back as it was', () => {
    assert.deepEqual(readShortState(shortStateText(half)), half);
  });

  it('keeps the standing where the settings would make it too long', () => {
    const long = { ...half, settings: { queries: 'x'.repeat(LONGEST_STATE) } };
    assert.ok(shortStateText(long).length <= LONGEST_STATE);
    assert.deepEqual(readShortState(shortStateText(long)).standing, half.standing);
  });

  it('is as if nothing had begun where it was cut or is of another program', () => {
    for (const text of ['', shortStateText(half).slice(0, 40), 'null', '{"v":2}', '{"v":1,"settings":{}}', '17']) {
      assert.deepEqual(readShortState(text), NOT_BEGUN, text);
    }
  });

  it('keeps the best: a worse run takes nothing away', () => {
    assert.deepEqual(betterStanding(half.standing, { score: 0, done: false }), half.standing);
    assert.deepEqual(betterStanding(NOT_BEGUN.standing, { score: null, done: true }), { score: null, done: true });
  });
});
