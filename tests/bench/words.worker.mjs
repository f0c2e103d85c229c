/** What `tests/bench/words.mjs` times of ours, one job a worker, with the code and the kernels of the lab. */
import { SeededRandom } from '../../src/random.js';
import { AnalogyEvaluation } from '../../src/words/evaluation/analogy-evaluation.js';
import { KeyedVectors } from '../../src/words/keyed-vectors.js';
import { mostSimilar } from '../../src/words/most-similar.js';
import { loadWords } from '../../workers/datasets/fetch-words.js';
import { startWordEngine } from '../../workers/sessions/word-engine.js';

const ANALOGY = { positive: ['king', 'woman'], negative: ['man'] };

self.onmessage = async ({ data: { kind, ...job } }) => self.postMessage(await JOBS[kind](job));

const JOBS = {
  /** From the request to the first answer. */
  load: async ({ file }) => {
    const { newMatrix } = await startWordEngine(location.href);
    const started = performance.now();
    const [first] = mostSimilar(await load(file, newMatrix), ANALOGY);
    return { ms: performance.now() - started, first: first.word };
  },
  query: async ({ file }) => {
    const vectors = await load(file);
    return { ms: medianMs(vectors.words.slice(300, 500), (word) => ask(vectors, word)) };
  },
  evaluate: async ({ file, questions }) => {
    const vectors = await load(file);
    const text = await (await fetch(`/${questions}`)).text();
    const started = performance.now();
    const evaluation = new AnalogyEvaluation(vectors, text);
    while (!evaluation.done) evaluation.step();
    const ms = performance.now() - started;
    const { right, covered, sections } = evaluation.score;
    return { ms, right, covered, sections: sections.map((section) => [section.name, section.right, section.covered]) };
  },
  /** All of the words that an npm package has, with vectors of any direction. */
  many: async ({ words, dimensions }) => {
    const { newMatrix, engine } = await startWordEngine(location.href);
    const random = new SeededRandom(7);
    const matrix = newMatrix(words, dimensions);
    const { values } = matrix;
    for (let i = 0; i < values.length; i++) values[i] = random.normal();
    const names = Array.from({ length: words }, (_, row) => `w${row}`);
    const vectors = new KeyedVectors(['woman', 'man', ...names.slice(2)], matrix);
    const queries = names.slice(300, 350);
    return { ms: medianMs(queries, (word) => ask(vectors, word)), engine: engine.name };
  },
};

async function load(file, newMatrix) {
  const matrices = newMatrix ?? (await startWordEngine(location.href)).newMatrix;
  const loaded = await loadWords(
    { source: `/${file}`, baseUrl: location.href, file: null },
    { signal: new AbortController().signal, onProgress: () => {}, limit: 100_000, newMatrix: matrices },
  );
  if (loaded.kind !== 'vectors') throw new Error(`${file} holds no vectors.`);
  return loaded.vectors;
}

function ask(vectors, word) {
  mostSimilar(vectors, { positive: ['woman', word], negative: ['man'] });
}

function medianMs(words, work) {
  const times = words.map((word) => {
    const started = performance.now();
    work(word);
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[times.length >> 1];
}
