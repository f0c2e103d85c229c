import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startServer } from '../../demo/serve.mjs';

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
