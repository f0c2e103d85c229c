import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readHandIn } from '../../../src/class-data/hand-ins.js';
import { LABS, labOf } from '../../../src/labs/labs.js';
import { defaultSettings, type Field } from '../../../src/settings/field.js';
import { isFieldValue } from '../../../src/settings/field-value.js';
import { readRecording, recordingFile } from '../../../src/sharing/recording.js';
import type { LabResult } from '../../../src/sharing/result-file.js';
import { assertSettings } from '../../../src/sharing/saved-settings.js';

const DAMAGED = { code: 'result-invalid', detail: { reason: 'damaged' } };

/** Values that a field cannot have. */
function strangeValues(field: Field): readonly unknown[] {
  const common: readonly unknown[] = [null, undefined, true, {}, [], ['7'], { valueOf: 7 }];
  switch (field.type) {
    case 'integer':
      return [...common, '7', '7\nFOREIGN()', field.min - 1, field.max + 1, 0.5, Number.NaN, Number.POSITIVE_INFINITY];
    case 'number':
      return [...common, '0.5', field.min - 0.1, field.max + 0.1, Number.NaN];
    case 'choice':
      return [...common, 7, 'constructor', `${field.choices[0]} `];
    case 'text':
      return [...common, 7, 'x'.repeat(field.maxLength + 1)];
  }
}

describe('settings of a saved file', () => {
  it('of every lab are taken where the fields allow them, and each value is refused that they do not', () => {
    for (const { word, fields } of LABS) {
      const settings = defaultSettings(fields);
      assertSettings(settings, fields);
      for (const field of fields) {
        for (const value of strangeValues(field)) {
          assert.equal(isFieldValue(field, value), false);
          assert.throws(
            () => assertSettings({ ...settings, [field.key]: value }, fields),
            DAMAGED,
            `${word} ${field.key}`,
          );
        }
      }
    }
  });

  it('may lack what an older version did not know, and have plain values that a newer one knows', () => {
    const { fields } = labOf('tuning');
    assertSettings({ seed: 7 }, fields);
    assertSettings({ seed: 7, optimizer: 'adam', dropout: 0.5 }, fields);
    for (const strange of [{ 'a b': 1 }, { optimizer: null }, { optimizer: 'x'.repeat(1001) }, { dropout: [1] }]) {
      assert.throws(() => assertSettings({ seed: 7, ...strange }, fields), DAMAGED);
    }
    assert.throws(() => assertSettings([], fields), DAMAGED);
  });
});

describe('a recording or a hand-in with a setting that no run can have', () => {
  const { fields } = labOf('tuning');
  const result: LabResult = {
    ...{ schema: 'labtags-result-1', lab: 'tuning', settings: { seed: 7 }, data: { name: 'drawn', sha256: 'abc' } },
    ...{ history: [], metrics: {}, stopped: false },
  };
  const strange = { ...result, settings: { seed: '7\nFOREIGN()' } };
  const read = (saved: LabResult, settings: object) => {
    const text = JSON.stringify(recordingFile(saved, [{ kind: 'begin', settings }]));
    return readRecording(text, { lab: 'tuning', fields, kinds: ['begin'] });
  };

  it('is refused, in the result as in the events, whatever its hash says', () => {
    assert.equal(read(result, { seed: 7 }).events.length, 1);
    assert.throws(() => read(strange, { seed: 7 }), DAMAGED);
    assert.throws(() => read(result, { seed: '7\nFOREIGN()' }), DAMAGED);
    assert.throws(() => readHandIn('a.json', JSON.stringify(strange)), DAMAGED);
  });
});
