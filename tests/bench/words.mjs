/**
 * Word vectors beside gensim, one thread, the same 30,000 × 100 GloVe file: load it and answer, ask 200
 * analogies, evaluate on the Google set. In turns within one run; medians. Needs LABTAGS_DATA (or
 * ../shared/data), gensim for /usr/bin/python3, and a build.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createReadStream, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { AnalogyEvaluation } from '../../src/words/evaluation/analogy-evaluation.ts';
import { decodeCompactVectors, encodeCompactVectors } from '../../src/words/formats/compact-vectors.ts';
import { openVectorReader } from '../../src/words/formats/vector-reader.ts';
import { mostSimilar } from '../../src/words/most-similar.ts';
import { wasmWordMatrices } from '../../src/words/wasm-word-matrix.ts';

const PYTHON = '/usr/bin/python3';
const DATA = process.env.LABTAGS_DATA ?? '../shared/data';
const VECTORS = join(DATA, 'glove/glove.6B.100d.wink30k.txt.gz');
const QUESTIONS = join(DATA, 'word-eval/questions-words.txt');
const ROUNDS = { load: 3, query: 3, evaluate: 1 };
const QUERY = { positive: ['king', 'woman'], negative: ['man'] };

if (!existsSync(VECTORS) || !existsSync(QUESTIONS)) {
  console.log(`skipped: no data in ${DATA} (LABTAGS_DATA names the folder)`);
  process.exit(0);
}

const newMatrix = wasmWordMatrices(new WebAssembly.Module(await readFile('dist/words.wasm')));
const gensim = startGensim();
let vectors = await load();

const ours = {
  load: async () => {
    vectors = await load();
    return {};
  },
  query: async () => ({ ms: median(vectors.words.slice(300, 500).map((word) => timed(() => ask(word)))) }),
  evaluate: async () => {
    const evaluation = new AnalogyEvaluation(vectors, await readFile(QUESTIONS, 'utf8'));
    while (!evaluation.done) evaluation.step();
    const { right, covered } = evaluation.score;
    return { right, covered };
  },
};

const goals = { load: 0.5, query: 0.8, evaluate: 0.2 };
const ratios = [];
console.log(`${''.padEnd(26)}${'labtags'.padStart(12)}${'gensim'.padStart(12)}`);
for (const name of ['load', 'query', 'evaluate']) {
  const mine = [];
  const theirs = [];
  let last = {};
  for (let round = 0; round < ROUNDS[name]; round++) {
    const started = performance.now();
    last = await ours[name]();
    mine.push(last.ms ?? performance.now() - started);
    const peer = gensim ? await gensim.ask(name) : null;
    if (peer) theirs.push(peer.ms);
    if (peer && 'right' in peer && peer.right !== last.right)
      console.log(`gensim counts ${peer.right}, labtags ${last.right}`);
  }
  const [us, them] = [median(mine), theirs.length > 0 ? median(theirs) : null];
  const label = { load: 'load .gz, first answer', query: 'one analogy', evaluate: 'questions-words' }[name];
  console.log(
    `${label.padEnd(26)}${ms(us)}${them === null ? '–'.padStart(12) : ms(them)}${last.right ? `   ${last.right} of ${last.covered}` : ''}`,
  );
  if (them !== null) ratios.push(`RATIO words-${name} ${(us / them).toFixed(3)} ${goals[name]}`);
}
await compactFile();
gensim?.end();
console.log(['', ...ratios].join('\n'));

function ask(word) {
  return mostSimilar(vectors, { positive: ['woman', word], negative: ['man'] });
}

async function load() {
  const reader = openVectorReader('vector-text', Number.POSITIVE_INFINITY);
  for await (const piece of createReadStream(VECTORS).pipe(createGunzip())) reader.push(piece);
  const loaded = reader.end().rows.toKeyedVectors(newMatrix);
  mostSimilar(loaded, QUERY);
  return loaded;
}

/** From bytes in memory to the first answer; no peer has such a file. Goal: 200 ms. */
async function compactFile() {
  const source = { name: 'glove', origin: '', licence: '' };
  const bytes = new Uint8Array(Buffer.concat(encodeCompactVectors(vectors, source, { precision: 'int8' })));
  const times = [1, 2, 3].map(() => timed(() => mostSimilar(decodeCompactVectors(bytes, newMatrix).vectors, QUERY)));
  console.log(`${'compact file, first answer'.padEnd(26)}${ms(median(times))}   ${(bytes.length / 1e6).toFixed(1)} MB`);
  ratios.push(`RATIO words-compact-first-answer ${(median(times) / 200).toFixed(3)} 1`);
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

function timed(work) {
  const started = performance.now();
  work();
  return performance.now() - started;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

function ms(value) {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`.padStart(12);
}
