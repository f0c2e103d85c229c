/** What `tests/bench/tsne.mjs` times, one job a worker: ours and the peers that npm has. */
import { TSNE as DruidTsne } from '@saehrimnir/druidjs';
import { UMAP } from 'umap-js';
import { SeededRandom, TSNE } from '../../src/projection/index.js';
import { fitTransformPca } from '../../src/projection/pca.js';

self.onmessage = async ({ data: { kind, file, rows, columns, options } }) => {
  const bytes = await (await fetch(`/${file}`)).arrayBuffer();
  self.postMessage(await JOBS[kind]({ bytes, rows, columns, options }));
};

const JOBS = {
  labtags: async ({ bytes, rows, columns, options }) => {
    const points = { data: new Float32Array(bytes), rows, columns };
    const started = performance.now();
    const tsne = new TSNE(points, options);
    const prepared = performance.now();
    while (!tsne.done) tsne.step();
    const seconds = (performance.now() - started) / 1000;
    const prepareSeconds = (prepared - started) / 1000;
    return { seconds, prepareSeconds, bytes: tsne.bytes, positions: encoded(tsne.positions) };
  },
  pca: async ({ bytes, rows, columns, options }) => {
    const started = performance.now();
    const { scores } = fitTransformPca({ data: new Uint8Array(bytes), rows, columns }, options.components);
    return { seconds: (performance.now() - started) / 1000, values: scores.data.length };
  },
  druidjs: async ({ bytes, rows, columns }) => {
    const points = rowsOf(bytes, rows, columns);
    const started = performance.now();
    // Its defaults but for the perplexity and scikit-learn's number of iterations.
    const map = new DruidTsne(points, { perplexity: 30, seed: 1 }).transform(1000);
    return {
      seconds: (performance.now() - started) / 1000,
      positions: encoded(Float32Array.from([...map].flatMap((row) => [...row]))),
    };
  },
  'umap-js': async ({ bytes, rows, columns }) => {
    const points = rowsOf(bytes, rows, columns);
    const random = new SeededRandom(0);
    const started = performance.now();
    const map = new UMAP({ random: () => random.next() }).fit(points);
    return { seconds: (performance.now() - started) / 1000, positions: encoded(Float32Array.from(map.flat())) };
  },
  'wasm-bhtsne': async ({ bytes, rows, columns }) => {
    // @ts-expect-error: the page’s server knows this address.
    const { default: init, initThreadPool, bhtSNEf32 } = await import('/node_modules/wasm-bhtsne/wasm_bhtsne.js');
    await init();
    await initThreadPool(1);
    const points = rowsOf(bytes, rows, columns);
    const started = performance.now();
    // Its map spreads far too wide and its KL stays near 5.4, with these options or its defaults, in one call or many.
    const peer = new bhtSNEf32(points, { perplexity: 30, theta: 0.5, learning_rate: 200 });
    const map = peer.step(1000);
    return {
      seconds: (performance.now() - started) / 1000,
      positions: encoded(Float32Array.from([...map].flatMap((row) => [...row]))),
    };
  },
};

function rowsOf(bytes, rows, columns) {
  const data = new Float32Array(bytes);
  return Array.from({ length: rows }, (_, row) => Array.from(data.subarray(row * columns, (row + 1) * columns)));
}

/** Base64: numbers that go through the browser's debugger as text, bit for bit. */
function encoded(positions) {
  const bytes = new Uint8Array(positions.buffer);
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}
