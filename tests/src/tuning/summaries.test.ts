import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Hyperband } from '../../../src/tuning/hyperband.js';
import { runSearch } from '../../../src/tuning/run-search.js';
import { resultsSummary, searchSpaceSummary } from '../../../src/tuning/summaries.js';
import { fixture, objective } from './reference-search.js';

describe('the summaries', () => {
  it('print results_summary(10) as Keras Tuner does, character for character', async () => {
    const space = fixture.spaces.lab;
    const oracle = new Hyperband({ space, seed: 42, maxEpochs: 10, factor: 3 });
    await runSearch(oracle, ({ values }) => objective(values));
    const text = resultsSummary(oracle.bestTrials(10), { space, objective: 'val_accuracy', directory: 'PROJECT_DIR' });
    assert.equal(text, fixture.results_summary_of_lab_10_3);
  });

  it('write numbers as Python does', () => {
    const space = [{ type: 'choice', name: 'rate', values: [1, 0.00001] }] as const;
    const text = resultsSummary(
      [
        { id: '0000', values: { rate: 1 }, status: 'COMPLETED', score: 1 },
        { id: '0001', values: { rate: 0.00001 }, status: 'COMPLETED', score: 0.5 },
        { id: '0002', values: {}, status: 'FAILED', score: null },
      ],
      { space, objective: 'val_accuracy', directory: '.' },
    );
    assert.match(text, /rate: 1\.0\nScore: 1\.0\n/);
    assert.match(text, /rate: 1e-05\nScore: 0\.5\n/);
    assert.match(text, /Trial 0002 summary\nHyperparameters:\ndefault configuration\n$/);
  });

  it('print search_space_summary() as Keras Tuner does', () => {
    const text = searchSpaceSummary([
      { type: 'int', name: 'units', min: 32, max: 512, step: 32 },
      { type: 'choice', name: 'activation', values: ['relu', 'tanh'] },
      { type: 'boolean', name: 'dropout' },
      { type: 'float', name: 'lr', min: 0.0001, max: 0.01, sampling: 'log' },
      { type: 'choice', name: 'learning_rate', values: [0.01, 0.001, 0.0001] },
    ]);
    assert.equal(
      text,
      `Search space summary
Default search space size: 5
units (Int)
{'default': None, 'conditions': [], 'min_value': 32, 'max_value': 512, 'step': 32, 'sampling': 'linear'}
activation (Choice)
{'default': 'relu', 'conditions': [], 'values': ['relu', 'tanh'], 'ordered': False}
dropout (Boolean)
{'default': False, 'conditions': []}
lr (Float)
{'default': 0.0001, 'conditions': [], 'min_value': 0.0001, 'max_value': 0.01, 'step': None, 'sampling': 'log'}
learning_rate (Choice)
{'default': 0.01, 'conditions': [], 'values': [0.01, 0.001, 0.0001], 'ordered': True}
`,
    );
  });

  it('take the booleans of a Choice for 1 and 0, as Keras Tuner does, and a Boolean’s for what they are', () => {
    const choice = { type: 'choice', name: 'c', values: [true, false] } as const;
    const flag = { type: 'boolean', name: 'b' } as const;
    assert.match(
      searchSpaceSummary([choice]),
      /\{'default': 1, 'conditions': \[\], 'values': \[1, 0\], 'ordered': True\}/,
    );
    const trial = { id: '0000', values: { c: true, b: true }, status: 'COMPLETED', score: 0.5 } as const;
    const text = resultsSummary([trial], { space: [choice, flag], objective: 'val_accuracy', directory: '.' });
    assert.match(text, /\nc: 1\nb: True\n/);
  });

  it('write texts as Python’s repr does', () => {
    const written = (text: string) => /'default': (.*), 'conditions'/.exec(searchSpaceSummary([choiceOf(text)]))?.[1];
    const choiceOf = (text: string) => ({ type: 'choice', name: 'c', values: [text] }) as const;
    const pairs = [
      ['a\nb\r\t', "'a\\nb\\r\\t'"],
      ['\u200c\u00a0\u0007', "'\\u200c\\xa0\\x07'"],
      ['\u{e0001}\ud83d', "'\\U000e0001\\ud83d'"],
      ['it’s “é” 😀', "'it’s “é” 😀'"],
      ["it's", '"it\'s"'],
      [`'"\\`, `'\\'"\\\\'`],
    ];
    for (const [text, wanted] of pairs) assert.equal(written(text), wanted);
  });
});
