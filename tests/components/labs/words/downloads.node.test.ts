import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tablesCsv } from '../../../../components/labs/words/downloads.js';
import { wordMetrics } from '../../../../src/words/word-result.js';

describe('the words lab’s tables', () => {
  it('are one row a word, with the question and the place', () => {
    const neighbours = [
      { word: 'queen', score: 0.75, row: 3 },
      { word: 'the "old" one', score: 0.5, row: 4 },
    ];
    const problems = { unknown: [], malformed: [] };
    const metrics = wordMetrics([{ task: 'nearest', queries: [{ word: 'king', row: 1, neighbours }], problems }], []);
    const lines = tablesCsv(metrics).trim().split(/\r?\n/);
    assert.deepEqual(lines.slice(0, 2), ['question,place,word,score', 'king,1,queen,0.75']);
    assert.match(lines[2], /^king,2,"the ""old"" one",0\.5$/);
  });
});
