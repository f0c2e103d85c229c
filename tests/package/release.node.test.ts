import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { siteZip } from '../../demo/release/release.mjs';
import { repositoryFiles } from '../docs/markdown.js';
import { installed } from './project.js';

const run = promisify(execFile);
const { version } = JSON.parse(await readFile('package.json', 'utf8'));
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('npm run release, in a fresh checkout elsewhere', () => {
  let folder = '';
  const made = (name: string) => readFile(join(folder, 'checkout/release', name));

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'labtags-release-'));
    const checkout = join(folder, 'checkout');
    for (const path of repositoryFiles()) {
      await mkdir(dirname(join(checkout, path)), { recursive: true });
      await cp(path, join(checkout, path));
    }
    const packages = [resolve('node_modules'), join(checkout, 'node_modules')];
    execFileSync('sh', ['-c', 'cp -al "$0" "$1" 2>/dev/null || cp -a "$0" "$1"', ...packages]);
    const elsewhere = { ...process.env, TZ: 'Asia/Kathmandu' };
    await run('sh', ['-c', 'umask 077; npm run release'], { cwd: checkout, env: elsewhere });
  });

  after(() => rm(folder, { recursive: true, force: true }));

  it('writes the ZIP, byte for byte as it is made here', async () => {
    assert.equal(sha256(await made(`labtags-${version}.zip`)), sha256(await siteZip()));
  });

  it('writes the npm package, byte for byte as it is packed here', async () => {
    const packed = await readFile(join(installed(), 'labtags.tgz'));
    assert.equal(sha256(await made(`labtags-${version}.tgz`)), sha256(packed));
  });

  it('writes the checksums that both have', async () => {
    const lines = String(await made('SHA256SUMS'))
      .trimEnd()
      .split('\n');
    const names = lines.map((line) => line.split('  ')[1]);
    assert.deepEqual(names, [`labtags-${version}.tgz`, `labtags-${version}.zip`]);
    for (const line of lines) {
      const [sum, name] = line.split('  ');
      assert.equal(sum, sha256(await made(name)), name);
    }
  });

  it('makes a package that npx takes the command from, as the guide says', async () => {
    const tarball = join(folder, 'checkout/release', `labtags-${version}.tgz`);
    const { stdout } = await run('npx', ['--yes', '--package', tarball, 'labtags', '--version'], { cwd: folder });
    assert.equal(stdout.trim(), version);
  });

  it('makes a package that npm installs into a project, as the guide says, with the command', async () => {
    const project = join(folder, 'project');
    await mkdir(project);
    await writeFile(join(project, 'package.json'), '{ "private": true }');
    await cp(join(folder, 'checkout/release', `labtags-${version}.tgz`), join(project, `labtags-${version}.tgz`));
    const line = 'npm install ./labtags-VERSION.tgz';
    assert.ok((await readFile('demo/guide/install.html', 'utf8')).includes(`<code>${line}</code>`));
    // What the repository has installed already need not be asked for again.
    const env = { ...process.env, npm_config_prefer_offline: 'true', npm_config_audit: 'false' };
    await run('sh', ['-c', line.replace('VERSION', version)], { cwd: project, env });
    const { stdout } = await run('npx', ['labtags', '--version'], { cwd: project });
    assert.equal(stdout.trim(), version);
  });
});
