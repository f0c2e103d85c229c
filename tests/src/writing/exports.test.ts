import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { pytorchNotebook as imbalanceNotebook } from '../../../src/imbalance/exports/pytorch-notebook.js';
import { seedsScript as imbalanceSeeds } from '../../../src/imbalance/exports/seeds-script.js';
import { pytorchNotebook as tripletNotebook } from '../../../src/triplet/exports/pytorch-notebook.js';
import { seedsScript as tripletSeeds } from '../../../src/triplet/exports/seeds-script.js';
import { daskScript } from '../../../src/tuning/exports/dask-script.js';
import type { ExportFacts } from '../../../src/tuning/exports/export-facts.js';
import { kerasNotebook } from '../../../src/tuning/exports/keras-notebook.js';
import { optunaScript } from '../../../src/tuning/exports/optuna-script.js';
import { pytorchScript } from '../../../src/tuning/exports/pytorch-script.js';
import { gensimNotebook } from '../../../src/words/exports/gensim-notebook.js';
import {
  recordedImbalance,
  recordedTriplet,
  recordedTuner,
  recordedWords,
} from '../../components/lab/lesson/recorded-labs.js';
import { HOSTILE_TEXTS } from './hostile-texts.js';
import { askPython } from './python.js';

/** A result as a file may hold it: of the right shape, and with any values. */
type Saved = { data: { name: string }; settings: Record<string, unknown>; metrics: Record<string, unknown> };

/** One export of a lab: the result of a run, and what writes a program from it. */
interface Export {
  readonly name: string;
  readonly result: Saved;
  readonly write: (result: never) => string;
}

async function everyExport(): Promise<readonly Export[]> {
  const [triplet, imbalance, tuner] = [await recordedTriplet(), await recordedImbalance(), await recordedTuner()];
  const entry = (name: string, { result }: { result: unknown }, write: (result: never) => string): Export => {
    return { name, write, result: JSON.parse(JSON.stringify(result)) };
  };
  return [
    entry('triplet notebook', triplet, tripletNotebook),
    entry('imbalance notebook', imbalance, imbalanceNotebook),
    entry('triplet seeds', triplet, tripletSeeds),
    entry('imbalance seeds', imbalance, imbalanceSeeds),
    entry('words notebook', recordedWords(), gensimNotebook),
    entry('Keras notebook', tuner, (result) => kerasNotebook(factsOf(result))),
    entry('Optuna script', tuner, (result) => optunaScript(factsOf(result))),
    entry('Dask script', tuner, (result) => daskScript(factsOf(result))),
    entry('PyTorch script', tuner, (result) => pytorchScript(factsOf(result))),
  ];
}

function factsOf(result: {
  settings: never;
  data: { name: string };
  metrics: { trials: never; best: never };
}): ExportFacts {
  const { settings, data, metrics } = result;
  return { settings, dataName: data.name, trials: metrics.trials, best: metrics.best };
}

/** The code of a script, or of a notebook's cells. */
function codeOf(text: string): string {
  if (!text.startsWith('{')) return text;
  const cells: { cell_type: string; source: string[] }[] = JSON.parse(text).cells;
  const code = cells.filter(({ cell_type }) => cell_type === 'code').map(({ source }) => source.join(''));
  return code.filter((cell) => cell !== '!pip install -q keras-tuner').join('\n');
}

/** Every place of a value within a result. */
function placesIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Object.entries(value);
  // Of long lists the first entries say all.
  return (Array.isArray(value) ? entries.slice(0, 2) : entries).flatMap(([key, item]) =>
    placesIn(item, [...path, key]),
  );
}

function changed<Value>(value: Value, path: readonly string[], text: string): Value {
  const copy = structuredClone(value);
  let at = copy as Record<string, unknown>;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[path[path.length - 1]] = text;
  return copy;
}

/** Fails where Python cannot read a program, or reads more in it than in the one with harmless values. */
function assertSameCode(
  t: TestContext,
  programs: readonly { name: string; harmless: string; hostile: string }[],
): void {
  const told = askPython(t, COMPARE, JSON.stringify(programs.map(({ harmless, hostile }) => [harmless, hostile])));
  if (told === null) return;
  const faults: readonly (string | null)[] = JSON.parse(told);
  const found = faults.flatMap((fault, i) => (fault === null ? [] : [`${programs[i].name}: ${fault}`]));
  assert.deepEqual(found, []);
}

describe('every export of every lab', () => {
  it('takes any name of the data for a value, and for nothing else', async (t) => {
    const programs = (await everyExport()).flatMap(({ name, result, write }) =>
      HOSTILE_TEXTS.map((text) => ({
        name: `${name} of “${text.slice(0, 20)}”`,
        harmless: codeOf(write(result as never)),
        hostile: codeOf(write(changed(result, ['data', 'name'], text) as never)),
      })),
    );
    assertSameCode(t, programs);
  });

  it('writes no code where a value is not what it should be', async (t) => {
    const text = '7"""\nFOREIGN()\n"""\\';
    const programs = (await everyExport()).flatMap(({ name, result, write }) =>
      placesIn(result).flatMap((path) => {
        const hostile = tried(() => codeOf(write(changed(result, path, text) as never)));
        return hostile === null ? [] : [{ name: `${name}, ${path.join('.')}`, harmless: '', hostile }];
      }),
    );
    assert.ok(programs.length > 100);
    assertSameCode(t, programs);
  });

  it('keeps names out of the Markdown of a notebook', async () => {
    for (const { result, write } of await everyExport()) {
      for (const text of HOSTILE_TEXTS) {
        const file = write(changed(result, ['data', 'name'], text) as never);
        if (!file.startsWith('{')) continue;
        const cells: { cell_type: string; source: string[] }[] = JSON.parse(file).cells;
        const prose = cells.filter(({ cell_type }) => cell_type === 'markdown').flatMap(({ source }) => source);
        for (const line of prose.filter((line) => line.includes('FOREIGN'))) {
          assert.match(line, /“[^”]*FOREIGN[^”]*”/);
          assert.doesNotMatch(line, /<|[^\\][[!`]/);
        }
      }
    }
  });
});

/** Null where the writer refuses the value. */
function tried(write: () => string): string | null {
  try {
    return write();
  } catch {
    return null;
  }
}

/**
 * Each program is parsed; its tree, constants left out, must not hold the mark, and must be that of the harmless one
 * where there is one.
 */
const COMPARE = `
import ast, functools, json, sys

@functools.lru_cache(1000)
def skeleton(source):
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant):
            node.value, node.kind = None, None
    return ast.dump(tree)

def fault(harmless, hostile):
    try:
        read = skeleton(hostile)
        if "FOREIGN" in read:
            return "holds foreign code"
        return None if harmless in ("", hostile) or skeleton(harmless) == read else "reads otherwise"
    except (SyntaxError, ValueError) as error:
        return repr(error)[:300]

print(json.dumps([fault(*pair) for pair in json.load(sys.stdin)]))`;
