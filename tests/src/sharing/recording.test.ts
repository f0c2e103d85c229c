import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isLabError } from '../../../src/errors.js';
import { readRecording, recordingFile } from '../../../src/sharing/recording.js';
import type { LabResult } from '../../../src/sharing/result-file.js';
import { sealed } from '../../../src/sharing/seal.js';
import { tripletFields } from '../../../src/triplet/triplet-settings.js';

const RESULT: LabResult = {
  schema: 'labtags-result-1',
  lab: 'triplet',
  settings: { seed: 7 },
  data: { name: 'drawn', sha256: 'abc' },
  history: [{ epoch: 0, knn: 0.5 }],
  metrics: { knnAfter: 0.9 },
  stopped: false,
};
const EVENTS = [{ kind: 'begin' }, { kind: 'epoch', positions: new Float32Array([0, 1]) }];
const READ = { lab: 'triplet', fields: tripletFields, kinds: ['begin', 'epoch'] };

/** Why a text is refused. */
function reason(text: string, expected = READ): string {
  try {
    readRecording(text, expected);
  } catch (error) {
    if (isLabError(error)) return `${error.code} ${error.detail.reason}`;
    throw error;
  }
  return 'none';
}

describe('recording', () => {
  const text = JSON.stringify(recordingFile(RESULT, EVENTS));

  it('comes back with its result and its events', () => {
    const { result, events } = readRecording<LabResult, { kind: string }>(text, READ);
    assert.deepEqual(result, RESULT);
    assert.deepEqual(events, EVENTS);
  });

  it('is refused where it is cut short, foreign, or changed', () => {
    assert.equal(reason(text.slice(0, 50)), 'result-invalid not-json');
    assert.equal(reason('{"name":"labtags"}'), 'result-invalid not-a-result');
    assert.equal(reason('[]'), 'result-invalid not-a-result');
    assert.equal(reason(text.replace('"seed":7', '"seed":8')), 'result-invalid altered');
  });

  it('is refused by another lab, and where it has numbers only', () => {
    assert.equal(reason(text, { ...READ, lab: 'words' }), 'result-invalid other-lab');
    assert.equal(reason(JSON.stringify(RESULT)), 'result-invalid no-recording');
  });

  it('is refused where its events are unknown, none, or of a version to come', () => {
    assert.equal(reason(text, { ...READ, kinds: ['begin'] }), 'result-invalid damaged');
    assert.equal(reason(JSON.stringify(recordingFile(RESULT, []))), 'result-invalid damaged');
    const next = sealed({ ...RESULT, recording: { version: 2, events: [] } });
    assert.equal(reason(JSON.stringify(next)), 'result-invalid newer-version');
    const broken = sealed({
      ...RESULT,
      recording: { version: 1, events: [{ kind: 'begin', a: { $array: 'Uint8Array', base64: '!' } }] },
    });
    assert.equal(reason(JSON.stringify(broken)), 'result-invalid damaged');
  });

  it('is refused as damaged where its version, its list of events or an event is of another type', () => {
    const whole = recordingFile(RESULT, EVENTS);
    for (const recording of [
      { version: '1', events: [] },
      { version: { value: 1 }, events: [] },
      { version: 1, events: { length: 5 } },
      { version: 1, events: [{ kind: 'begin' }, null] },
      { version: 1, events: [{ kind: 5 }] },
      { version: 1, events: [{ kind: 'begin', settings: { seed: [] } }] },
      { version: 1, events: [{ kind: 'begin', a: { $array: 'Uint64Array', base64: '' } }] },
      { version: 1, events: [{ kind: 'begin', a: { $array: 'levels', base64: 'AAAA' } }] },
      null,
      'recording',
    ]) {
      const text = JSON.stringify(sealed({ ...whole, sha256: undefined, recording }));
      assert.equal(reason(text), 'result-invalid damaged', JSON.stringify(recording));
    }
  });

  it('is no result where its settings, its history or its nesting are beyond all sense', () => {
    const deep = `{"lab":"triplet","settings":{},"data":{},"metrics":{},"history":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;
    const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, i) => [`s${i}`, i]));
    const texts = [
      deep,
      JSON.stringify({ ...RESULT, settings: many }),
      JSON.stringify({ ...RESULT, settings: { seed: { _$litType$: 1, strings: ['x'], values: [] } } }),
      JSON.stringify({ ...RESULT, history: Array(100_000).fill({ epoch: 1 }) }),
      JSON.stringify({ ...RESULT, history: [{ epoch: [] }] }),
    ];
    for (const text of texts) assert.equal(reason(text), 'result-invalid not-a-result', text.slice(0, 100));
  });
});
