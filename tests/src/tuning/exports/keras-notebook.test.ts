import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { ExportFacts } from '../../../../src/tuning/exports/export-facts.js';
import { kerasNotebook } from '../../../../src/tuning/exports/keras-notebook.js';
import { askPython } from '../../writing/python.js';
import { exportedFacts } from './exported-facts.js';

interface Executed {
  readonly tuners: readonly { kind: string; settings: object; space: unknown[]; shown: string[] }[];
  readonly calls: readonly Record<string, number>[];
  readonly trials: unknown;
}

/** Runs every cell in turn, as Jupyter does, with Keras's calls checked against its signatures. */
function execute(t: TestContext, facts: ExportFacts): Executed | null {
  const { cells } = JSON.parse(kerasNotebook(facts));
  const code = cells.filter(({ cell_type }: { cell_type: string }) => cell_type === 'code');
  const [install, ...sources] = code.map(({ source }: { source: string[] }) => source.join(''));
  assert.equal(install, '!pip install -q keras-tuner');
  const told = askPython(t, EXECUTE, JSON.stringify(sources));
  return told === null ? null : JSON.parse(told.split('\n').at(-2) ?? '');
}

describe('the Keras Tuner notebook, executed', () => {
  it('searches the page’s space with its seed, lists the page’s trials, and trains best and baseline', (t) => {
    const done = execute(t, exportedFacts);
    if (!done) return;
    const [tuner] = done.tuners;
    assert.equal(tuner.kind, 'Hyperband');
    assert.deepEqual(tuner.settings, { objective: 'val_accuracy', epochs: 10, factor: 3, iterations: 1, seed: 42 });
    const space = [
      ['units', 16, 512, 16],
      ['learning_rate', 0.01, 0.001, 0.0001],
    ];
    assert.deepEqual([tuner.space, tuner.shown], [space, ['space', 'results 10']]);
    assert.deepEqual(done.calls, [
      { units: 16, rate: 0.01, images: 60000, epochs: 2, initial: 0, batch: 128 },
      { seed: 42 },
      { units: 32, rate: 0.001, images: 60000, epochs: 50, initial: 0, batch: 128 },
      { units: 32, rate: 0.001, tested: 10000 },
      { seed: 42 },
      { units: 512, rate: 0.01, images: 60000, epochs: 50, initial: 0, batch: 128 },
      { units: 512, rate: 0.01, tested: 10000 },
    ]);
    assert.deepEqual(done.trials, [
      ['0001', 32, 0.001, 2, 10, 0.875],
      ['0000', 32, 0.001, 0, 2, 0.8],
    ]);
  });

  it('takes the rival’s tuner, its number of trials, whole rates and the images that the page took', (t) => {
    for (const search of ['random', 'grid'] as const) {
      const changed = { search, learningRates: '1 0.1', images: 500, maxEpochs: 4 };
      const done = execute(t, { ...exportedFacts, settings: { ...exportedFacts.settings, ...changed } });
      if (!done) return;
      assert.equal(done.tuners[0].kind, search === 'random' ? 'RandomSearch' : 'GridSearch');
      assert.deepEqual(done.tuners[0].settings, { objective: 'val_accuracy', trials: 6, seed: 42 });
      assert.deepEqual(done.tuners[0].space[1], ['learning_rate', 1, 0.1]);
      assert.deepEqual(done.calls[0], { units: 16, rate: 1, images: 500, epochs: 4, initial: 0, batch: 128 });
    }
  });

  it('says where its data are not the page’s, and how many workers share a search', () => {
    const text = kerasNotebook({ ...exportedFacts, dataName: 'drawn' });
    assert.match(text, /The drawn garments exist only in the page; this program takes fashion-mnist/);
    assert.match(text, /KERASTUNER_TUNER_ID.*\n.*KERASTUNER_ORACLE_IP.*\n.*KERASTUNER_ORACLE_PORT/);
  });
});

const EXECUTE = `
import ast, json, sys
sys.path.insert(0, "tests/fixtures/keras-stub")
import keras, keras_tuner
scope, last = {}, None
for source in json.load(sys.stdin):
    exec(compile(source, "cell", "exec"), scope)
    if source.rstrip().endswith("[:10]"):
        last = eval(source.splitlines()[-1], scope)
told = [{"kind": type(t).__name__, "settings": t.settings, "space": t.hyperparameters.space, "shown": t.shown} for t in keras_tuner.TUNERS]
print(json.dumps({"tuners": told, "calls": keras.CALLS, "trials": last}))`;
