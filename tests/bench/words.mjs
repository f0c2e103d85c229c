/**
 * Word vectors beside gensim, one thread, the same 30,000 × 100 GloVe file: load it and answer, ask 200
 * analogies, evaluate on the Google set. In turns within one run; medians. Ours runs in a worker of a
 * real browser, as in the lab, and also answers from its own compact file and from 341,000 words, for
 * which no peer is asked. Needs LABTAGS_DATA (or ../shared/data), gensim for /usr/bin/python3, and a build.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { gunzipSync, gzipSync } from 'node:zlib';
import { encodeCompactVectors } from '../../src/words/formats/compact-vectors.ts';
import { readVectorBytes } from '../../src/words/formats/word-format.ts';
import { plainWordMatrix } from '../../src/words/plain-word-matrix.ts';
import { withBrowserWorker } from './browser-jobs.mjs';
import { isTiny, sized } from './sized.mjs';

const PYTHON = '/usr/bin/python3';
const DATA = isTiny ? await madeData() : (process.env.LABTAGS_DATA ?? '../shared/data');
const VECTORS = join(DATA, 'glove/glove.6B.100d.wink30k.txt.gz');
const QUESTIONS = join(DATA, 'word-eval/questions-words.txt');

const COMPARED = [
  { name: 'load', label: 'load .gz, first answer', rounds: sized(3, 1), goal: 0.5 },
  { name: 'query', label: 'one analogy', rounds: sized(5, 1), goal: 0.8 },
  { name: 'evaluate', label: 'questions-words', rounds: sized(3, 1), goal: 0.2 },
];

const OURS_ALONE = [
  {
    name: 'compact-first-answer',
    label: 'compact file, first answer',
    job: { kind: 'load', file: 'glove.lab' },
    goalMs: 200,
  },
  {
    name: 'many-words',
    label: '341,000 words, one analogy',
    job: { kind: 'many', words: sized(341_000, 1000), dimensions: 100 },
    goalMs: 60,
  },
];

if (!existsSync(VECTORS) || !existsSync(QUESTIONS)) {
  console.log(`skipped: no data in ${DATA} (LABTAGS_DATA names the folder)`);
  process.exit(0);
}

const gensim = startGensim();
await gensim?.ask('load');
const ratios = [];
console.log(`${''.padEnd(28)}${'labtags'.padStart(12)}${'gensim'.padStart(12)}`);
await withBrowserWorker({ worker: 'words.worker.mjs', files: await servedFiles() }, async (run) => {
  for (const { name, label, rounds, goal } of COMPARED) {
    const mine = [];
    const theirs = [];
    for (let round = 0; round < rounds; round++) {
      mine.push(await run({ kind: name, file: 'glove.txt.gz', questions: 'questions-words.txt' }));
      if (gensim) theirs.push(await gensim.ask(name));
      compareCounts(mine[round], theirs[round]);
    }
    const [us, them] = [medianMs(mine), gensim ? medianMs(theirs) : null];
    const { right, covered } = mine[0];
    console.log(row(label, us, them) + (covered ? `   ${right} of ${covered}` : ''));
    if (them !== null) ratios.push(`RATIO words-${name} ${(us / them).toFixed(3)} ${goal}`);
  }
  for (const { name, label, job, goalMs } of OURS_ALONE) {
    const ms = medianMs([await run(job), await run(job), await run(job)]);
    console.log(row(label, ms, null));
    ratios.push(`RATIO words-${name} ${(ms / goalMs).toFixed(3)} 1`);
  }
});
gensim?.end();
if (isTiny) await rm(DATA, { recursive: true });
console.log(['', ...ratios].join('\n'));

/** A few words with small vectors, and questions about them, where the real ones lie. */
async function madeData() {
  const folder = await mkdtemp(join(tmpdir(), 'labtags-words-'));
  const words = ['king', 'queen', 'man', 'woman', ...Array.from({ length: 600 }, (_, i) => `w${i}`)];
  const lines = words.map((word, row) => {
    const numbers = Array.from({ length: 8 }, (_, column) => Math.sin(row * 7 + column * column).toFixed(4));
    return `${word} ${numbers.join(' ')}\n`;
  });
  const files = {
    'glove/glove.6B.100d.wink30k.txt.gz': gzipSync(lines.join('')),
    'word-eval/questions-words.txt': ': family\nking queen man woman\nman woman king queen\n',
  };
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** Each section has the same number of right answers and of covered questions. */
function compareCounts(ours, theirs) {
  for (const [i, [name, right, covered]] of (theirs?.sections ?? []).entries()) {
    if (ours.sections[i].join() === [name, right, covered].join()) continue;
    throw new Error(`${name}: gensim counts ${right} of ${covered}, labtags ${ours.sections[i].join(' ')}`);
  }
}

async function servedFiles() {
  const vectors = await readFile(VECTORS);
  const { rows } = readVectorBytes(gunzipSync(vectors));
  const source = { name: 'glove', origin: '', licence: '' };
  const compact = encodeCompactVectors(rows.toKeyedVectors(plainWordMatrix), source, { precision: 'int8' });
  return new Map([
    ['glove.txt.gz', vectors],
    ['glove.lab', Buffer.concat(compact)],
    ['questions-words.txt', await readFile(QUESTIONS)],
    ['words.wasm', await readFile('dist/words.wasm')],
    ['words-relaxed.wasm', await readFile('dist/words-relaxed.wasm')],
  ]);
}

function startGensim() {
  if (!existsSync(PYTHON) || spawnSync(PYTHON, ['-c', 'import gensim']).status !== 0) {
    console.log('skipped: gensim (Debian: python3-gensim)');
    return null;
  }
  const child = spawn(PYTHON, ['tests/bench/words_gensim.py', VECTORS, QUESTIONS], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async ask(name) {
      child.stdin.write(`${name}\n`);
      return JSON.parse((await lines.next()).value);
    },
    end: () => child.stdin.end(),
  };
}

function medianMs(results) {
  return results.map(({ ms }) => ms).sort((a, b) => a - b)[results.length >> 1];
}

function row(label, us, them) {
  return `${label.padEnd(28)}${ms(us)}${them === null ? '–'.padStart(12) : ms(them)}`;
}

function ms(value) {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`.padStart(12);
}
