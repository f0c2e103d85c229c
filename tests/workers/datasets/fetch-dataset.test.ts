import { expect } from 'chai';
import { drawDigits } from '../../../src/data/drawn-digits.js';
import { imageDatasetFromFiles } from '../../../src/data/image-set-from-files.js';
import { IDX_FILE_NAMES } from '../../../src/data/known-datasets.js';
import { encodeLabFile } from '../../../src/data/lab-file.js';
import { sha256OfBytes, sha256OfDataset } from '../../../src/data/sha256.js';
import { isAbortError, type LabError } from '../../../src/errors.js';
import { type DatasetSource, loadImageDataset } from '../../../workers/datasets/fetch-dataset.js';
import { idxBytes } from '../../src/data/byte-files.js';
import { brokenAfter, endless, FakeServer, failure as failureOf, zip } from './fake-server.js';

const BASE = `${location.origin}/lessons/page.html`;
const CACHE_NAME = 'labtags-data-1';

const server = new FakeServer(location.origin);

const failure = failureOf<LabError>;

function load(source: Partial<DatasetSource>, signal = new AbortController().signal, onBytes = noProgress) {
  return loadImageDataset({ source: 'drawn', baseUrl: BASE, files: null, seed: 7, ...source }, { signal, onBytes });
}

function noProgress(_done: number, _total: number | null): void {}

const labels = (count: number) =>
  idxBytes(
    [count],
    Uint8Array.from({ length: count }, (_, i) => i % 2),
  );
const IDX_FILES = [idxBytes([12, 4, 4]), labels(12), idxBytes([6, 4, 4]), labels(6)];
const idxFolder = (path: string, ending = '', files = IDX_FILES) =>
  Object.fromEntries(files.map((bytes, i) => [`${path}${IDX_FILE_NAMES[i]}${ending}`, bytes]));

const tiny = imageDatasetFromFiles(
  IDX_FILES.map((bytes, i) => ({ name: IDX_FILE_NAMES[i], bytes })),
  { name: 'tiny', origin: 'made here', licence: 'CC0' },
);
const LAB_FILE = encodeLabFile(tiny);

beforeEach(async () => {
  server.start();
  await caches.delete(CACHE_NAME);
});

afterEach(async () => {
  server.end();
  await caches.delete(CACHE_NAME);
});

describe('loadImageDataset, addresses', () => {
  it('loads four plain IDX files from a folder', async () => {
    server.answers = idxFolder('/lessons/my/');
    const dataset = await load({ source: 'my/' });
    expect(dataset.sha256).to.equal(tiny.sha256);
    expect(dataset.name).to.equal('my');
    expect(dataset.origin).to.equal(`${location.origin}/lessons/my/`);
  });

  it('loads four zipped IDX files, and those that a server has unzipped on the way', async () => {
    server.answers = idxFolder('/lessons/my/', '.gz', await Promise.all(IDX_FILES.map(zip)));
    expect((await load({ source: 'my/' })).sha256).to.equal(tiny.sha256);
    server.answers = idxFolder('/lessons/other/', '.gz');
    expect((await load({ source: 'other/' })).sha256).to.equal(tiny.sha256);
  });

  it('loads a .lab file, also from a folder of its name', async () => {
    server.answers = { '/lessons/tiny.lab': LAB_FILE, '/lessons/set/set.lab': LAB_FILE };
    expect(await load({ source: 'tiny.lab' })).to.deep.equal(tiny);
    expect((await load({ source: 'set/' })).licence).to.equal('CC0');
  });

  it('follows a manifest and takes its words', async () => {
    const manifest = { files: ['x.lab'], name: 'letters', licence: 'MIT', origin: 'our class', classNames: ['a', 'b'] };
    const bytes = new TextEncoder().encode(JSON.stringify(manifest));
    server.answers = { '/lessons/set/manifest.json': bytes, '/lessons/set/x.lab': LAB_FILE };
    const dataset = await load({ source: 'set/' });
    expect(dataset).to.include({ name: 'letters', licence: 'MIT', origin: 'our class' });
    expect(dataset.classNames).to.deep.equal(['a', 'b']);
  });

  it('refuses what a manifest’s checksum does not fit, and takes one of the set or of its only file', async () => {
    const serve = (sha256: unknown) => {
      const manifest = new TextEncoder().encode(JSON.stringify({ files: ['x.lab'], name: 'letters', sha256 }));
      server.answers = { '/lessons/set/manifest.json': manifest, '/lessons/set/x.lab': LAB_FILE };
      return load({ source: 'set/' });
    };
    for (const sha256 of [tiny.sha256, sha256OfBytes(LAB_FILE).toUpperCase(), undefined]) {
      expect((await serve(sha256)).sha256).to.equal(tiny.sha256);
    }
    for (const [sha256, code] of [
      ['0'.repeat(64), 'data-checksum'],
      ['abc', 'data-malformed'],
      [5, 'data-malformed'],
    ]) {
      const error = await serve(sha256).then(
        () => null,
        (refusal) => refusal,
      );
      expect(error?.code).to.equal(code);
    }
  });

  it('refuses a manifest that lists no files, or files of another server', async () => {
    const serve = (manifest: object) => {
      server.answers = { '/lessons/m.json': new TextEncoder().encode(JSON.stringify(manifest)) };
      return failure(load({ source: 'm.json' }));
    };
    expect((await serve({})).code).to.equal('data-malformed');
    expect((await serve([])).code).to.equal('data-malformed');
    expect((await serve({ files: ['https://elsewhere.example/x.lab'] })).message).to.contain('another server');
    expect(server.requests.every((url) => url.startsWith(location.origin))).to.equal(true);
  });

  it('never asks another server, whatever a link says', async () => {
    for (const source of ['https://elsewhere.example/set/', '//elsewhere.example/x.lab', 'javascript:alert(1)/']) {
      const error = await failure(load({ source }));
      expect(error.code).to.equal('data-unreachable');
    }
    expect(server.requests).to.deep.equal([]);
  });

  it('names the address and what was tried when a folder holds nothing', async () => {
    const error = await failure(load({ source: 'none/' }));
    expect(error.code).to.equal('data-unreachable');
    expect(error.message).to.contain('/lessons/none/').and.contain('manifest.json: status 404').and.contain('none.lab');
  });

  it('says so when a web page stands in for the data, by its type or by its content', async () => {
    server.answers = {
      '/lessons/a.lab': '<!doctype html><title>Not found</title>',
      '/lessons/b.lab': new TextEncoder().encode('\n <!DOCTYPE html>'),
    };
    for (const source of ['a.lab', 'b.lab']) {
      const error = await failure(load({ source }));
      expect(error.code).to.equal('data-unreachable');
      expect(error.message).to.contain(source).and.contain('a web page instead of data');
    }
  });

  it('passes over a web page where a folder may have a manifest', async () => {
    server.answers = {
      ...idxFolder('/lessons/my/'),
      '/lessons/my/manifest.json': '<html>',
      '/lessons/my/my.lab': '<html>',
    };
    expect((await load({ source: 'my/' })).sha256).to.equal(tiny.sha256);
  });

  it('names the status of a failing server', async () => {
    server.answers = { '/lessons/a.lab': 503 };
    expect((await failure(load({ source: 'a.lab' }))).message).to.contain('status 503');
  });

  it('says that the connection was lost in the middle of a file', async () => {
    server.answers = { '/lessons/a.lab': () => brokenAfter(LAB_FILE.subarray(0, 50)) };
    const error = await failure(load({ source: 'a.lab' }));
    expect(error.code).to.equal('data-unreachable');
    expect(error.message).to.contain('connection was lost');
  });

  it('says that a file was cut short', async () => {
    server.answers = { '/lessons/a.lab': LAB_FILE.subarray(0, LAB_FILE.length - 9) };
    expect((await failure(load({ source: 'a.lab' }))).code).to.equal('data-malformed');
  });

  it('stops reading a file that never ends', async () => {
    let sent = 0;
    server.answers = { '/lessons/a.lab': () => endless((bytes) => (sent += bytes)) };
    const error = await failure(load({ source: 'a.lab' }));
    expect(error.code).to.equal('data-too-large');
    expect(sent).to.be.below(600 * 1024 * 1024);
  }).timeout(20_000);
});

describe('loadImageDataset, known names', () => {
  it('lists the known names for an unknown one', async () => {
    const error = await failure(load({ source: 'minst' }));
    expect(error.code).to.equal('data-unknown');
    expect(error.message).to.contain('drawn, mnist, fashion-mnist');
  });

  it('looks beside the page, and refuses data that are not the known ones', async () => {
    server.answers = idxFolder('/lessons/data/mnist/');
    const error = await failure(load({ source: 'mnist' }));
    expect(error.code).to.equal('data-checksum');
    expect(error.detail.found).to.equal(tiny.sha256);
    expect(await caches.match(`${location.origin}/lessons/data/mnist/`)).to.equal(undefined);
  });

  it('is not led astray by a kept copy that is not the known set', async () => {
    const cache = await caches.open(CACHE_NAME);
    await cache.put(`${location.origin}/lessons/data/mnist/`, new Response(LAB_FILE as Uint8Array<ArrayBuffer>));
    expect((await failure(load({ source: 'mnist' }))).code).to.equal('data-unreachable');
  });
});

describe('loadImageDataset, without a network', () => {
  it('loads again what it has loaded before', async () => {
    server.answers = idxFolder('/lessons/my/');
    const before = await load({ source: 'my/' });
    server.goOffline();
    expect(await load({ source: 'my/' })).to.deep.equal(before);
  });

  it('takes newer data rather than the kept ones while there is a network', async () => {
    server.answers = { '/lessons/a.lab': LAB_FILE };
    await load({ source: 'a.lab' });
    const renamed = { ...tiny, name: 'newer' };
    server.answers = { '/lessons/a.lab': encodeLabFile(renamed) };
    expect((await load({ source: 'a.lab' })).name).to.equal('newer');
  });

  it('drops a damaged copy and reports the network', async () => {
    const cache = await caches.open(CACHE_NAME);
    await cache.put(`${location.origin}/lessons/a.lab`, new Response('damaged'));
    expect((await failure(load({ source: 'a.lab' }))).code).to.equal('data-unreachable');
    expect(await cache.match(`${location.origin}/lessons/a.lab`)).to.equal(undefined);
  });

  it('loads where there is no Cache Storage', async () => {
    server.answers = { '/lessons/a.lab': LAB_FILE };
    const realCaches = Object.getOwnPropertyDescriptor(globalThis, 'caches');
    if (!realCaches) throw new Error('this browser has no Cache Storage to take away');
    Object.defineProperty(globalThis, 'caches', { value: undefined, configurable: true });
    try {
      expect((await load({ source: 'a.lab' })).name).to.equal('tiny');
    } finally {
      Object.defineProperty(globalThis, 'caches', realCaches);
    }
  });
});

describe('loadImageDataset, progress and stopping', () => {
  it('tells at once that it has begun, then rising bytes up to the announced total', async () => {
    server.answers = idxFolder('/lessons/my/');
    const told: [number, number | null][] = [];
    await load({ source: 'my/' }, undefined, (done, total) => told.push([done, total]));
    const total = IDX_FILES.reduce((sum, file) => sum + file.length, 0);
    expect(told[0]).to.deep.equal([0, null]);
    expect(told.at(-1)).to.deep.equal([total, total]);
    expect(told.map(([done]) => done)).to.deep.equal(told.map(([done]) => done).sort((a, b) => a - b));
  });

  it('gives no total when the server zips on the way', async () => {
    const headers = { 'content-length': '10', 'content-encoding': 'br' };
    server.answers = { '/lessons/a.lab': () => new Response(LAB_FILE as Uint8Array<ArrayBuffer>, { headers }) };
    const totals: (number | null)[] = [];
    await load({ source: 'a.lab' }, undefined, (_, total) => totals.push(total));
    expect(totals.every((total) => total === null)).to.equal(true);
  });

  it('stops in the middle of a file', async () => {
    const abort = new AbortController();
    server.answers = { '/lessons/a.lab': () => endless(() => {}) };
    const loading = load({ source: 'a.lab' }, abort.signal, (done) => {
      if (done > 1_000_000) abort.abort();
    });
    expect(isAbortError(await failure(loading))).to.equal(true);
  });

  it('stops while it draws', async () => {
    const abort = new AbortController();
    const loading = load({ source: 'drawn' }, abort.signal, (done) => {
      if (done > 0) abort.abort();
    });
    expect(isAbortError(await failure(loading))).to.equal(true);
  });

  it('does nothing when it was stopped before', async () => {
    expect(isAbortError(await failure(load({ source: 'x.lab' }, AbortSignal.abort())))).to.equal(true);
    expect(server.requests).to.deep.equal([]);
  });
});

describe('loadImageDataset, own files and drawn digits', () => {
  const file = (name: string, bytes: Uint8Array) => new File([bytes as Uint8Array<ArrayBuffer>], name);

  it('takes files from the hand before the source, zipped or not, and asks no server', async () => {
    const zipped = await zip(IDX_FILES[0]);
    const files = [
      file('t10k-labels', IDX_FILES[3]),
      file('train-images.gz', zipped),
      file('train-labels', IDX_FILES[1]),
    ];
    const dataset = await load({ source: 'mnist', files: [...files, file('t10k-images', IDX_FILES[2])] });
    expect(dataset.sha256).to.equal(tiny.sha256);
    expect(server.requests).to.deep.equal([]);
  });

  it('tells the bytes of own files on the way', async () => {
    const told: [number, number | null][] = [];
    await load({ files: [file('a.lab', LAB_FILE)] }, undefined, (done, total) => told.push([done, total]));
    expect(told.at(-1)).to.deep.equal([LAB_FILE.length, LAB_FILE.length]);
  });

  it('names a file that it cannot read', async () => {
    const error = await failure(load({ files: [file('cat.raw', Uint8Array.of(1, 2, 3, 4)), file('y', IDX_FILES[1])] }));
    expect(error.code).to.equal('data-malformed');
    expect(error.message).to.contain('cat.raw');
  });

  it('draws the same digits as the library does, by the seed', async () => {
    const dataset = await load({ source: 'drawn', seed: 11 });
    expect(dataset.name).to.equal('drawn');
    expect([dataset.train.count, dataset.test.count]).to.deep.equal([6000, 1000]);
    expect(dataset.sha256).to.equal(sha256OfDataset(drawDigits({ seed: 11 })));
    expect(server.requests).to.deep.equal([]);
  }).timeout(10_000);
});
