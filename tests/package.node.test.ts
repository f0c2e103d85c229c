import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';

const { exports } = JSON.parse(readFileSync('package.json', 'utf8'));
const entries = Object.keys(exports).filter((name) => !name.includes('*') && !name.endsWith('.json'));

describe('the package', () => {
  it('is imported on a server, where there is no page, by each of its entries', () => {
    const names = entries.map((name) => name.replace(/^\./, 'labtags'));
    const script = `for (const name of ${JSON.stringify(names)}) await import(name);
      if (globalThis.document) throw new Error('an entry made a document');`;
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], { stdio: 'pipe' });
    assert.ok(names.length >= 12, names.join(' '));
  });

  it('leaves Lit to the project that bundles it', () => {
    const parts = readdirSync('dist/npm/parts').filter((name) => name.endsWith('.js'));
    const texts = parts.map((name) => readFileSync(`dist/npm/parts/${name}`, 'utf8'));
    assert.ok(texts.some((text) => text.includes('from "lit"')));
    assert.ok(texts.every((text) => !text.includes('node_modules/')));
  });

  it('names the hash of every script of the build for pages', () => {
    const integrity: Record<string, string> = JSON.parse(readFileSync('dist/integrity.json', 'utf8'));
    for (const [name, hash] of Object.entries(integrity)) {
      const made = createHash('sha384')
        .update(readFileSync(`dist/${name}`))
        .digest('base64');
      assert.equal(hash, `sha384-${made}`, name);
    }
    assert.ok('labtags.js' in integrity && 'triplet.worker.js' in integrity);
  });

  it('tells editors every tag and attribute', () => {
    const { tags } = JSON.parse(readFileSync('dist/vscode.html-custom-data.json', 'utf8'));
    const triplet = tags.find(({ name }: { name: string }) => name === 'triplet-demo');
    assert.ok(triplet.attributes.some(({ name }: { name: string }) => name === 'batch-size'));
    const webTypes = readFileSync('dist/web-types.json', 'utf8');
    for (const { name } of tags) assert.ok(webTypes.includes(`"${name}"`), name);
  });
});
