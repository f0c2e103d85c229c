import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { demoMounts, startServer } from '../../demo/serve.mjs';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** The path goes out as it is; `fetch` would tidy it first. */
async function ask(address: string, path: string, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(address);
  const request = httpRequest({ hostname, port, path, method, agent: false });
  request.end();
  const [response] = await once(request, 'response');
  let text = '';
  for await (const chunk of response) text += chunk;
  return { status: response.statusCode, headers: response.headers, text };
}

const printed = async (environment: Record<string, string>) => {
  const { PORT: _, ...inherited } = process.env;
  const child = spawn(process.execPath, ['demo/serve.mjs'], { env: { ...inherited, ...environment } });
  const output = { out: '', error: '' };
  child.stdout.on('data', (chunk) => {
    output.out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output.error += chunk;
  });
  return { child, output };
};

describe('the demo server', () => {
  let folder = '';
  let server: Awaited<ReturnType<typeof startServer>>;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'labtags-serve-'));
    mkdirSync(join(folder, 'site/part'), { recursive: true });
    mkdirSync(join(folder, 'site-secret'));
    mkdirSync(join(folder, 'dist'));
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    writeFileSync(join(folder, 'site-secret/a.txt'), 'secret');
    writeFileSync(join(folder, 'site/index.html'), '<h1>gallery</h1>');
    writeFileSync(join(folder, 'site/strict-csp.html'), '<h1>strict</h1>');
    writeFileSync(join(folder, 'site/part/index.html'), '<h1>part</h1>');
    writeFileSync(join(folder, 'site/train-images-idx3-ubyte'), 'bytes');
    writeFileSync(join(folder, 'dist/kernels.wasm'), '\0asm');
    writeFileSync(join(folder, 'dist/labtags.js'), 'export {};');
    writeFileSync(join(folder, 'dist/triplet.worker.js'), 'export {};');
    server = await startServer({
      port: 0,
      mounts: [
        { path: '/dist/', folder: join(folder, 'dist') },
        { path: '/', folder: join(folder, 'site') },
      ],
    });
  });

  after(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it('answers with the type that the browser needs to run a file', async () => {
    const types = {
      '/': 'text/html; charset=utf-8',
      '/part/': 'text/html; charset=utf-8',
      '/dist/labtags.js': 'text/javascript; charset=utf-8',
      '/dist/kernels.wasm': 'application/wasm',
      '/train-images-idx3-ubyte': 'application/octet-stream',
    };
    for (const [path, type] of Object.entries(types)) {
      const { status, headers } = await ask(server.address, path);
      assert.deepEqual([path, status, headers['content-type']], [path, 200, type]);
      assert.equal(headers['cache-control'], 'no-store');
    }
  });

  it('never gives a file outside its folders, however the path is written', async () => {
    const paths = [
      '/../secret.txt',
      '/..%2fsecret.txt',
      '/%2e%2e/secret.txt',
      '/part/../../secret.txt',
      '/dist/../../secret.txt',
      '/dist/..%5c..%5csecret.txt',
      '/..%5csecret.txt',
      '/../site-secret/a.txt',
      `/${join(folder, 'secret.txt')}`,
      '//etc/passwd',
      '/secret.txt%00.html',
      '/%',
    ];
    for (const path of paths) {
      const { status, text } = await ask(server.address, path);
      assert.deepEqual([path, status, text], [path, 404, '404\n']);
    }
  });

  it('says 404 for what is not there, folders without an index among it', async () => {
    for (const path of ['/missing.html', '/part', '/dist/', '/part/index.html/']) {
      assert.equal((await ask(server.address, path)).status, 404, path);
    }
  });

  it('gives the size and no content to HEAD, and takes no other method', async () => {
    const { status, headers, text } = await ask(server.address, '/', 'HEAD');
    assert.deepEqual([status, headers['content-length'], text], [200, '16', '']);
    assert.equal((await ask(server.address, '/', 'POST')).status, 405);
  });

  it('sends one strict policy with the strict page and with workers, the page repeats it, others have none', async () => {
    const page = (await ask(server.address, '/strict-csp.html')).headers['content-security-policy'];
    const worker = (await ask(server.address, '/dist/triplet.worker.js')).headers['content-security-policy'];
    assert.match(String(page), /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval';/);
    assert.equal(worker, page);
    assert.ok(readFileSync('demo/strict-csp.html', 'utf8').includes(`content="${page}"`));
    assert.equal((await ask(server.address, '/')).headers['content-security-policy'], undefined);
  });
});

describe('the data and scripts of the demo server', () => {
  let folder = '';
  let server: Awaited<ReturnType<typeof startServer>>;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'labtags-raw-'));
    const files = {
      'fashion-mnist': ['train-images-idx3-ubyte.gz', 'train-labels-idx1-ubyte', 't10k-images-idx3-ubyte'],
      dermamnist: ['dermamnist_28.npz', 'dermamnist_split.csv'],
      glove: ['glove.6B.vocab.txt.gz', 'glove.6B.50d.txt', 'glove.6B.100d.txt.gz', 'glove.6B.300d.txt'],
      notes: ['a.txt'],
    };
    files['fashion-mnist'].push('t10k-labels-idx1-ubyte');
    for (const [name, list] of Object.entries(files)) {
      mkdirSync(join(folder, name));
      for (const file of list) writeFileSync(join(folder, name, file), file.repeat(file.includes('300d') ? 9 : 1));
    }
    server = await startServer({ port: 0, mounts: demoMounts({ LABTAGS_DATA: folder }) });
  });

  after(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  it('lists sets that lie as their publishers give them, and makes the manifest of each', async () => {
    const names = JSON.parse((await ask(server.address, '/data/index.json')).text);
    for (const name of ['dermamnist', 'fashion-mnist', 'glove', 'mnist']) assert.ok(names.includes(name), name);
    assert.ok(!names.includes('notes'));
    const filesOf = async (name: string) =>
      JSON.parse((await ask(server.address, `/data/${name}/manifest.json`)).text).files;
    assert.deepEqual(await filesOf('dermamnist'), ['dermamnist_28.npz', 'dermamnist_split.csv']);
    assert.deepEqual((await filesOf('fashion-mnist'))[0], 'train-images-idx3-ubyte.gz');
    assert.deepEqual(await filesOf('glove'), ['glove.6B.100d.txt.gz']);
    assert.equal((await ask(server.address, '/data/notes/manifest.json')).status, 404);
    assert.equal((await ask(server.address, '/data/..%2f..%2fetc/manifest.json')).status, 404);
  });

  it('lets pages of any server take labtags, and those of this machine its data', async () => {
    const allowed = async (path: string, origin: string) =>
      (await fetch(server.address + path, { headers: { Origin: origin } })).headers.get('access-control-allow-origin');
    assert.equal(await allowed('demo/../paste.html', 'https://other.org'), '*');
    assert.equal(await allowed('labtags/data/glove/glove.6B.50d.txt', 'http://localhost:99'), 'http://localhost:99');
    for (const origin of ['https://other.org', 'http://localhost.other.org', 'null']) {
      assert.equal(await allowed('data/glove/glove.6B.50d.txt', origin), null, origin);
    }
  });

  it('is at the root what an author’s site has in labtags/', async () => {
    for (const path of ['guide.html', 'embed/triplet.html', 'data/index.json']) {
      const { status, text } = await ask(server.address, `/labtags/${path}`);
      assert.deepEqual([status, text], [200, (await ask(server.address, `/${path}`)).text], path);
    }
  });
});

describe('npm start', () => {
  it('prints one line, the address, and serves the gallery there', async () => {
    const { child, output } = await printed({});
    await once(child.stdout, 'data');
    const address = output.out.trim();
    const [response] = await once(get(address), 'response');
    response.resume();
    child.kill();
    await once(child, 'close');
    assert.equal(response.statusCode, 200);
    assert.match(output.out, /^http:\/\/127\.0\.0\.1:\d+\/\n$/);
    assert.equal(output.error, '');
  });

  it('stays at one port, and takes a free one where that is taken', async () => {
    const taken = await startServer({ port: 8321, mounts: [] }).catch(() => null);
    const { child, output } = await printed({ PORT: '' });
    await once(child.stdout, 'data');
    child.kill();
    await once(child, 'close');
    assert.match(output.out, /^http:\/\/127\.0\.0\.1:\d+\/\n$/);
    assert.doesNotMatch(output.out, /:8321\//);
    await taken?.close();
  });

  it('says which port is taken and ends', async () => {
    const taken = await startServer({ port: 0, mounts: [] });
    const { child, output } = await printed({ PORT: new URL(taken.address).port });
    const [code] = await once(child, 'close');
    await taken.close();
    assert.equal(code, 1);
    assert.equal(output.out, '');
    assert.match(output.error, /^Port \d+ cannot be used: .*EADDRINUSE/);
  });
});
