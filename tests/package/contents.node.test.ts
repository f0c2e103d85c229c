import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { installed, Project } from './project.js';

const tarball = new Uint8Array(readFileSync(join(installed(), 'labtags.tgz')));
const inside = (path: string) => join(installed(), 'node_modules/labtags', path);
const readJson = (path: string) => JSON.parse(readFileSync(inside(path), 'utf8'));

const entries = Object.keys(readJson('package.json').exports)
  .filter((name) => !name.includes('*') && !name.endsWith('.json'))
  .map((name) => name.replace(/^\./, 'labtags'));

/** What is meant to be so. */
const NOT_MEANT_FOR = {
  // The package is ES modules alone; Node's require() takes those since 20.19, and tells older ones what to do.
  CJSResolvesToESM: 'node16-cjs',
  // TypeScript's oldest way to resolve does not read `exports`; it is deprecated.
  NoResolution: 'node10',
};

describe('the packed package', () => {
  let project: Project;

  before(async () => {
    project = await Project.create({});
  });

  after(() => project?.end());

  it('is found sound by publint, its suggestions included', async () => {
    const { messages, pkg } = await publint({ pack: { tarball: tarball.buffer }, strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  it('has types for each entry, as Are The Types Wrong resolves them', async () => {
    const checked = await checkPackage(createPackageFromTarballData(tarball));
    assert.ok(checked.types);
    const wrong = checked.problems.filter((problem) => {
      const where = 'resolutionKind' in problem ? problem.resolutionKind : '';
      return (NOT_MEANT_FOR as Record<string, string>)[problem.kind] !== where;
    });
    assert.deepEqual(wrong, []);
  });

  it('is imported on a server, where there is no page, by each of its entries', async () => {
    const imports = entries.map((name) => `await import(${JSON.stringify(name)});`);
    const script = `${imports.join('\n')}\nif (globalThis.document) throw new Error('an entry made a document');`;
    await project.write({ 'server.mjs': script });
    await project.node('server.mjs');
    assert.ok(entries.length >= 18, entries.join(' '));
  });

  it('leaves Lit to the project that bundles it', () => {
    const names = readdirSync(inside('dist/npm')).filter((name) => name.endsWith('.js'));
    const texts = names.map((name) => readFileSync(inside(`dist/npm/${name}`), 'utf8'));
    assert.ok(texts.some((text) => text.includes('from "lit"')));
    assert.ok(texts.every((text) => !text.includes('node_modules/')));
  });

  it('names the hash of every script of the build for pages', () => {
    const integrity: Record<string, string> = readJson('dist/integrity.json');
    for (const [name, hash] of Object.entries(integrity)) {
      const made = createHash('sha384').update(readFileSync(inside(`dist/${name}`)));
      assert.equal(hash, `sha384-${made.digest('base64')}`, name);
    }
    assert.ok('labtags.js' in integrity && 'triplet.worker.js' in integrity);
  });

  it('tells editors every tag and attribute', () => {
    const { tags } = readJson('dist/vscode.html-custom-data.json');
    const triplet = tags.find(({ name }: { name: string }) => name === 'triplet-demo');
    assert.ok(triplet.attributes.some(({ name }: { name: string }) => name === 'batch-size'));
    const webTypes = readFileSync(inside('dist/web-types.json'), 'utf8');
    for (const { name } of tags) assert.ok(webTypes.includes(`"${name}"`), name);
  });

  it('has the command', async () => {
    assert.match(await project.labtags('--help'), /npx labtags assets/);
  });
});
