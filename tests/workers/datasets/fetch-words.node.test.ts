import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { sha256OfBytes } from '../../../src/data/sha256.js';
import { isAbortError, type LabError } from '../../../src/errors.js';
import { encodeCompactVectors } from '../../../src/words/formats/compact-vectors.js';
import { KeyedVectors } from '../../../src/words/keyed-vectors.js';
import { plainWordMatrix } from '../../../src/words/plain-word-matrix.js';
import { type LoadedVectors, loadSmallText, loadWords } from '../../../workers/datasets/fetch-words.js';
import type { WordSource } from '../../../workers/datasets/open-words.js';
import { keepInMemory } from './cache-in-memory.js';
import { brokenAfter, endless, FakeServer, failure, zip } from './fake-server.js';

const ORIGIN = 'http://localhost:1';
const BASE = `${ORIGIN}/lessons/page.html`;
const server = new FakeServer(ORIGIN);

const bytesOf = (text: string) => new TextEncoder().encode(text);
const TEXT = bytesOf('king 1 0.5\nqueen 0.5 1\nman 0.25 -1\n');
const VECTORS = KeyedVectors.of(
  ['king', 'queen', 'man'],
  [
    [1, 0.5],
    [0.5, 1],
    [0.25, -1],
  ],
);
const FACTS = { name: 'three words', origin: 'made here', licence: 'CC0' };
const COMPACT = new Uint8Array(Buffer.concat(encodeCompactVectors(VECTORS, FACTS, { precision: 'float32' })));
const manifestOf = (facts: object) => bytesOf(JSON.stringify({ name: 'glove', files: ['glove.lab'], ...facts }));

interface Given extends Partial<WordSource> {
  readonly limit?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number | null, words: number) => void;
}

function load({ limit = 100, signal = new AbortController().signal, onProgress = () => {}, ...source }: Given) {
  return loadWords(
    { source: 'glove', baseUrl: BASE, file: null, ...source },
    { limit, signal, onProgress, newMatrix: plainWordMatrix },
  );
}

async function loadVectors(given: Given): Promise<LoadedVectors> {
  const loaded = await load(given);
  assert.ok(loaded.kind === 'vectors');
  return loaded;
}

beforeEach(() => server.start());

afterEach(() => {
  server.end();
  Reflect.deleteProperty(globalThis, 'caches');
});

describe('loadWords, addresses', () => {
  it('reads vectors as text, plain, zipped, or unzipped by the server on the way', async () => {
    server.answers = { '/lessons/a.txt': TEXT, '/lessons/a.txt.gz': await zip(TEXT), '/lessons/b.txt.gz': TEXT };
    for (const source of ['a.txt', 'a.txt.gz', 'b.txt.gz']) {
      const { vectors, source: facts, totalWords, report } = await loadVectors({ source });
      assert.deepEqual([vectors.words, [...vectors.matrix.values]], [VECTORS.words, [...VECTORS.matrix.values]]);
      assert.deepEqual([facts.name, facts.origin], [source, `${ORIGIN}/lessons/${source}`]);
      assert.deepEqual([totalWords, report?.issueCount], [3, 0]);
    }
  });

  it('reads a compact file and the facts that stand in it', async () => {
    server.answers = { '/lessons/a.lab': COMPACT };
    const { vectors, source, totalWords, report } = await loadVectors({ source: 'a.lab' });
    assert.deepEqual([...vectors.matrix.values], [...VECTORS.matrix.values]);
    assert.deepEqual([source, totalWords, report], [FACTS, 3, null]);
  });

  it('finds a known name beside the page, by its manifest', async () => {
    const sha256 = sha256OfBytes(COMPACT);
    server.answers = {
      '/lessons/data/glove/manifest.json': manifestOf({ sha256 }),
      '/lessons/data/glove/glove.lab': COMPACT,
    };
    const { vectors } = await loadVectors({});
    assert.deepEqual(vectors.words, VECTORS.words);
  });

  it('refuses a compact file that is not the one its manifest describes, and keeps no copy of it', async () => {
    const kept = keepInMemory();
    const sha256 = '0'.repeat(64);
    server.answers = {
      '/lessons/data/glove/manifest.json': manifestOf({ sha256 }),
      '/lessons/data/glove/glove.lab': COMPACT,
    };
    await assert.rejects(load({}), {
      code: 'data-checksum',
      message: /not glove: their SHA-256 is [0-9a-f]{64}, and 0{64} was expected.*npx labtags data glove/,
      detail: {
        name: 'glove',
        address: `${ORIGIN}/lessons/data/glove/manifest.json`,
        found: sha256OfBytes(COMPACT),
        expected: sha256,
      },
    });
    assert.equal(kept.size, 0);
  });

  it('looks at the checksum of vectors and texts too, although no more is read than is asked for', async () => {
    const served = (bytes: Uint8Array, sha256: string) => {
      server.answers = {
        '/lessons/w/manifest.json': manifestOf({ sha256, files: ['w.txt'] }),
        '/lessons/w/w.txt': bytes,
      };
      return load({ source: 'w/', limit: 2 });
    };
    const text = bytesOf('گاو در مزرعه علف می‌خورد.');
    for (const bytes of [TEXT, text]) {
      await assert.rejects(served(bytes, '0'.repeat(64)), { code: 'data-checksum' });
      await served(bytes, sha256OfBytes(bytes));
    }
    const loaded = await served(TEXT, sha256OfBytes(TEXT));
    assert.deepEqual(loaded.kind === 'vectors' && loaded.vectors.words, ['king', 'queen']);
  });

  it('takes a text that is no vectors as a text to train on', async () => {
    server.answers = { '/lessons/book.txt': bytesOf('گاو در مزرعه علف می‌خورد.') };
    const loaded = await load({ source: 'book.txt' });
    assert.deepEqual([loaded.kind, loaded.kind === 'text' && loaded.text], ['text', 'گاو در مزرعه علف می‌خورد.']);
  });

  it('never asks another server, whatever a link says', async () => {
    for (const source of ['https://elsewhere.example/a.txt', '//elsewhere.example/', 'javascript:alert(1)/']) {
      await assert.rejects(load({ source }), { code: 'data-unreachable' });
    }
    assert.deepEqual(server.requests, []);
  });

  it('lists the known names for an unknown one', async () => {
    await assert.rejects(load({ source: 'word2vec' }), { code: 'data-unknown', message: /corpus, corpus-fa, glove/ });
    assert.deepEqual(server.requests, []);
  });

  it('names the address and the status of what is not there', async () => {
    server.answers = { '/lessons/b.txt': 503 };
    await assert.rejects(load({ source: 'a.txt' }), {
      code: 'data-unreachable',
      message: /lessons\/a\.txt.*status 404/,
    });
    await assert.rejects(load({ source: 'b.txt' }), { code: 'data-unreachable', message: /status 503/ });
  });

  it('says how a known name’s data are made where the site has none, and not where the network fails', async () => {
    const missing = await failure<LabError>(load({}));
    assert.match(missing.message, /data\/glove\/manifest\.json.*status 404.*npx labtags data glove/);
    assert.equal(missing.detail.name, 'glove');
    server.goOffline();
    assert.equal((await failure<LabError>(load({}))).detail.name, undefined);
  });

  it('says so when a web page stands in for words, by its type or by its content', async () => {
    server.answers = { '/lessons/a.txt': '<p>Not found', '/lessons/b.txt': bytesOf('\n<!DOCTYPE html><p>Not found') };
    for (const source of ['a.txt', 'b.txt']) {
      await assert.rejects(load({ source }), { code: 'data-unreachable', message: /web page instead of/ });
    }
  });

  it('names the address when the connection is lost in the middle, and says that a zipped file is cut short', async () => {
    const zipped = await zip(bytesOf(Array.from({ length: 3000 }, (_, i) => `w${i} ${Math.sin(i)} 1`).join('\n')));
    server.answers = {
      '/lessons/a.txt': () => brokenAfter(TEXT),
      '/lessons/a.txt.gz': zipped.subarray(0, zipped.length >> 1),
    };
    await assert.rejects(load({ source: 'a.txt' }), {
      code: 'data-unreachable',
      message: /lessons\/a\.txt.*connection was lost/,
    });
    await assert.rejects(load({ source: 'a.txt.gz' }), { code: 'data-malformed' });
  });
});

describe('loadWords, limits and progress', () => {
  it('reads no further than the words that are asked for', async () => {
    let sent = 0;
    let word = 0;
    const line = () => bytesOf(Array.from({ length: 1000 }, () => `w${word++} 1 2\n`).join(''));
    server.answers = { '/lessons/a.txt': () => endless((bytes) => (sent += bytes), line) };
    const { vectors, totalWords, report } = await loadVectors({ source: 'a.txt', limit: 20_000 });
    assert.deepEqual([vectors.size, totalWords, report?.limited], [20_000, null, true]);
    assert.ok(sent < 2_000_000, `${sent} bytes were sent`);
  });

  it('tells at once that it has begun, then rising bytes up to the announced total', async () => {
    server.answers = { '/lessons/a.txt': TEXT };
    const told: [number, number | null][] = [];
    await load({ source: 'a.txt', onProgress: (done, total) => told.push([done, total]) });
    assert.deepEqual(
      [told[0], told.at(-1)],
      [
        [0, null],
        [TEXT.length, TEXT.length],
      ],
    );
  });

  it('stops in the middle of a file, and does nothing when it was stopped before', async () => {
    const abort = new AbortController();
    server.answers = {
      '/lessons/a.txt': () =>
        endless(
          () => {},
          () => bytesOf('word word. '.repeat(50_000)),
        ),
    };
    const loading = load({
      source: 'a.txt',
      signal: abort.signal,
      onProgress: (done) => {
        if (done > 1_000_000) abort.abort();
      },
    });
    assert.ok(isAbortError(await failure(loading)));
    server.start();
    assert.ok(isAbortError(await failure(load({ signal: AbortSignal.abort() }))));
    assert.deepEqual(server.requests, []);
  });
});

describe('loadWords, without a network', () => {
  it('loads a compact file again that it has loaded before, also by a manifest', async () => {
    keepInMemory();
    const sha256 = sha256OfBytes(COMPACT);
    server.answers = {
      '/lessons/a.lab': COMPACT,
      '/lessons/data/glove/manifest.json': manifestOf({ sha256 }),
      '/lessons/data/glove/glove.lab': COMPACT,
    };
    for (const source of ['a.lab', 'glove']) {
      const before = await loadVectors({ source });
      server.goOffline();
      const again = await loadVectors({ source });
      assert.deepEqual([again.vectors.words, again.source], [before.vectors.words, before.source]);
      const { answers } = server;
      server.start();
      server.answers = answers;
    }
  });

  it('reports the network where nothing was kept', async () => {
    keepInMemory();
    server.goOffline();
    await assert.rejects(load({ source: 'a.lab' }), { code: 'data-unreachable' });
  });
});

describe('loadWords, files from the hand', () => {
  it('goes before the source, asks no server, and names the file', async () => {
    const { vectors, source } = await loadVectors({ file: new File([TEXT], 'mine.vec') });
    assert.deepEqual([vectors.words, source.name], [VECTORS.words, 'mine.vec']);
    assert.deepEqual(server.requests, []);
  });

  it('names a text that is not UTF-8, and refuses other files', async () => {
    const latin = Uint8Array.from('Ein Käfer krabbelt.', (letter) => letter.charCodeAt(0));
    await assert.rejects(load({ file: new File([latin], 'latin.txt') }), {
      code: 'data-malformed',
      message: /“latin\.txt” is not UTF-8/,
    });
    for (const [bytes, reason] of [
      [[0x50, 0x4b, 3, 4], /zip archive/],
      [[], /empty/],
    ] as const) {
      const file = new File([Uint8Array.from(bytes)], 'other');
      await assert.rejects(load({ file }), { code: 'data-malformed', message: reason });
    }
  });
});

describe('loadSmallText', () => {
  it('reads a file of word tests, zipped or not, and refuses what is not UTF-8', async () => {
    const signal = new AbortController().signal;
    const from = (source: string) => ({ source, baseUrl: BASE, file: null });
    const text = ': family\nman king woman queen\n';
    server.answers = {
      '/lessons/q.txt': bytesOf(text),
      '/lessons/q.txt.gz': await zip(bytesOf(text)),
      '/lessons/bad.txt': Uint8Array.of(0xc3, 0x28),
    };
    assert.equal(await loadSmallText(from('q.txt'), signal), text);
    assert.equal(await loadSmallText(from('q.txt.gz'), signal), text);
    await assert.rejects(loadSmallText(from('bad.txt'), signal), { code: 'data-malformed' });
  });
});
