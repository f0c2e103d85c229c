import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { canonicalJson } from '../../../src/sharing/canonical-json.js';
import { sealed, sealOf } from '../../../src/sharing/seal.js';

const FILE = { lab: 'triplet', settings: { seed: 7, margin: 0.4 }, history: [{ knn: 0.9, loss: null }] };

describe('seal', () => {
  it('is the SHA-256 of the sorted JSON', () => {
    const text = '{"history":[{"knn":0.9,"loss":null}],"lab":"triplet","settings":{"margin":0.4,"seed":7}}';
    assert.equal(canonicalJson(FILE), text);
    assert.equal(sealed(FILE).sha256, createHash('sha256').update(text).digest('hex'));
  });

  it('holds whatever the order of keys and the indentation', () => {
    const { sha256, history, settings, lab } = sealed(FILE);
    assert.equal(sealOf(JSON.parse(JSON.stringify({ sha256, history, settings, lab }, null, 4))), 'intact');
  });

  it('breaks with a single number', () => {
    const file = JSON.parse(JSON.stringify(sealed(FILE)));
    file.history[0].knn = 0.95;
    assert.equal(sealOf(file), 'altered');
  });

  it('is missing where nobody has sealed', () => {
    assert.equal(sealOf(FILE), 'none');
  });

  it('holds for what JSON cannot write', () => {
    const file = sealed({ a: Number.NaN, b: undefined, c: [undefined, 1] });
    assert.equal(sealOf(JSON.parse(JSON.stringify(file))), 'intact');
  });
});
