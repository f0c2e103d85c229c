import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pythonAssignments, pythonLiteral } from '../../../src/writing/python.js';
import { HOSTILE_TEXTS } from './hostile-texts.js';
import { askPython } from './python.js';

describe('values in Python’s code', () => {
  it('are written as Python does', () => {
    const value = { on: true, none: null, list: [1, 0.5, -0], text: 'a "b"\n', bad: Number.NaN };
    assert.equal(
      pythonLiteral(value),
      '{"on": True, "none": None, "list": [1, 0.5, 0], "text": "a \\"b\\"\\n", "bad": float("NaN")}',
    );
  });

  it('come back from Python as they were, whatever a text holds', (t) => {
    const source = `[${HOSTILE_TEXTS.map((text) => pythonLiteral(text)).join(',\n')}]`;
    const told = askPython(t, COME_BACK, source);
    if (told) assert.deepEqual(JSON.parse(told), HOSTILE_TEXTS);
  });

  it('turn no text around: marks of direction are written by number', () => {
    assert.equal(pythonLiteral('داده \u202e\u2066\u200f"'), '"داده \\u202e\\u2066\\u200f\\""');
    assert.equal(pythonLiteral('\ud800 🙂 \u{e0001}'), '"\\ud800 🙂 \\U000e0001"');
  });

  it('are given to constants only', () => {
    assert.equal(pythonAssignments({ SEED: 7, PAGE_TRIALS: [] }), 'SEED = 7\nPAGE_TRIALS = []');
    assert.throws(() => pythonAssignments({ 'X = 1\nY': 2 }), RangeError);
  });
});

const COME_BACK = 'import ast, json, sys; print(json.dumps(ast.literal_eval(sys.stdin.buffer.read().decode("utf8"))))';
