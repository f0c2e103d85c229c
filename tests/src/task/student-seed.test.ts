import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { studentSeed } from '../../../src/task/student-seed.js';

describe('a student’s seed', () => {
  it('is the same however the number is written, and another for another student', () => {
    const seed = studentSeed('40112358a');
    // The first four bytes of SHA-256 of “40112358A”, by Python’s hashlib.
    assert.equal(seed, 3702025645);
    for (const written of [' 4011 2358A', '۴۰۱۱۲۳۵۸a', '٤٠١١٢٣٥٨A']) assert.equal(studentSeed(written), seed);
    const seeds = new Set(Array.from({ length: 1000 }, (_, i) => studentSeed(String(40112000 + i))));
    assert.equal(seeds.size, 1000);
  });
});
