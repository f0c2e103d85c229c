import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { drawLesions } from '../../../src/data/drawn-lesions.js';
import { encodeSplitPieces } from '../../../src/data/split-file.js';
import { isAbortError, type LabError } from '../../../src/errors.js';
import { loadSplits, type SplitSource } from '../../../workers/datasets/fetch-splits.js';
import { keepInMemory } from './cache-in-memory.js';
import { FakeServer, failure as failureOf } from './fake-server.js';

const ORIGIN = 'http://localhost:1';
const BASE = `${ORIGIN}/lessons/page.html`;
const server = new FakeServer(ORIGIN);
const failure = failureOf<LabError>;

const LESIONS = drawLesions({ seed: 3, size: 'tenth' });
const LAB_FILE = new Uint8Array(Buffer.concat(encodeSplitPieces(LESIONS)));
const manifest = (facts: object) => new TextEncoder().encode(JSON.stringify(facts));

function load(source: Partial<SplitSource>, signal = new AbortController().signal, onBytes = noProgress) {
  return loadSplits(
    { source: 'drawn', seed: 3, size: 'tenth', baseUrl: BASE, files: null, ...source },
    { signal, onBytes },
  );
}

function noProgress(_done: number, _total: number | null): void {}

beforeEach(() => server.start());

afterEach(() => {
  server.end();
  Reflect.deleteProperty(globalThis, 'caches');
});

describe('loadSplits', () => {
  it('draws lesions without a request, tells how far it is, and hears a stop in between', async () => {
    const told: number[] = [];
    const drawn = await load({}, undefined, (done) => told.push(done));
    assert.equal(drawn.sha256, LESIONS.sha256);
    assert.deepEqual(server.requests, []);
    assert.ok(told.length > 3 && told.every((done, i) => i === 0 || done > told[i - 1]), `${told}`);
    const stop = new AbortController();
    const error = await load({}, stop.signal, () => stop.abort()).catch((reason) => reason);
    assert.ok(isAbortError(error));
  });

  it('reads the files that a manifest lists, from its own folder', async () => {
    server.answers = {
      '/lessons/skin/manifest.json': manifest({ files: ['parts/skin.lab'] }),
      '/lessons/skin/parts/skin.lab': LAB_FILE,
    };
    const loaded = await load({ source: 'skin/' });
    assert.equal(loaded.sha256, LESIONS.sha256);
    assert.deepEqual(loaded.lesions?.train, LESIONS.lesions?.train);
  });

  it('goes on without a server once it has read an address', async () => {
    keepInMemory();
    server.answers = { '/lessons/skin.lab': LAB_FILE };
    await load({ source: 'skin.lab' });
    server.goOffline();
    assert.equal((await load({ source: 'skin.lab' })).sha256, LESIONS.sha256);
  });

  it('refuses other data under the name of DermaMNIST, and says how to make the right ones', async () => {
    server.answers = {
      '/lessons/data/dermamnist/manifest.json': manifest({ files: ['dermamnist.lab'] }),
      '/lessons/data/dermamnist/dermamnist.lab': LAB_FILE,
    };
    const error = await failure(load({ source: 'dermamnist' }));
    assert.equal(error.code, 'data-checksum');
    assert.match(error.message, /are not dermamnist: .*npx labtags data dermamnist/);
  });

  it('finds the raw DermaMNIST by its name, with the table of lesions beside it, however it is called', async (t) => {
    const folder = join(process.env.LABTAGS_DATA ?? '../shared/data', 'dermamnist');
    if (!existsSync(folder)) return t.skip(`skipped: no data (${folder})`);
    const npz = readFileSync(join(folder, 'dermamnist_28_rebuilt.npz'));
    const table = readFileSync(join(folder, 'dermamnist_split.csv'));
    const places = [
      'data/dermamnist/dermamnist.npz',
      'data/dermamnist/dermamnist_28_rebuilt.npz',
      'data/dermamnist.npz',
    ];
    for (const place of places) {
      const beside = place.slice(0, place.lastIndexOf('/'));
      server.answers = { [`/lessons/${place}`]: npz, [`/lessons/${beside}/dermamnist_split.csv`]: table };
      const dataset = await load({ source: 'dermamnist' });
      assert.equal(dataset.name, 'dermamnist-rebuilt');
      assert.equal(dataset.lesions?.test.length, 2005);
    }
    server.answers = {};
    assert.match((await failure(load({ source: 'dermamnist' }))).message, /data\/dermamnist\//);
  });

  it('names the known sets to whoever asks for another, and asks no server', async () => {
    const error = await failure(load({ source: 'isic' }));
    assert.equal(error.code, 'data-unknown');
    assert.match(error.message, /“isic”.*drawn, dermamnist/);
    assert.deepEqual(server.requests, []);
  });

  it('says what is wrong with a file that is cut off', async () => {
    server.answers = { '/lessons/skin.lab': LAB_FILE.subarray(0, LAB_FILE.length - 5) };
    const error = await failure(load({ source: 'skin.lab' }));
    assert.equal(error.code, 'data-malformed');
  });
});
