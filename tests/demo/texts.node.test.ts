import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { parseHTML } from 'linkedom';
import { site } from '../../demo/texts/fa.js';
import { guide } from '../../demo/texts/fa-guide.js';

/** Key → what the pages say under it. */
async function keyedTexts(): Promise<ReadonlyMap<string, readonly string[]>> {
  const texts = new Map<string, string[]>();
  const pages = (await readdir('demo', { recursive: true })).filter((name) => name.endsWith('.html'));
  for (const page of pages) {
    const { document } = parseHTML(await readFile(`demo/${page}`, 'utf8'));
    for (const place of document.querySelectorAll('[data-text]')) {
      const key = place.getAttribute('data-text') ?? '';
      texts.set(key, [...(texts.get(key) ?? []), place.innerHTML.replace(/\s+/g, ' ').trim()]);
    }
  }
  return texts;
}

describe('the texts of the site', () => {
  it('are all said in Persian, and nothing else is', async () => {
    const keys = [...(await keyedTexts()).keys()];
    assert.ok(keys.length > 150);
    const persian = Object.keys(site).filter((key) => !(key in guide));
    assert.deepEqual(persian.sort(), keys.sort());
  });

  it('say the same under the same key on every page', async () => {
    for (const [key, said] of await keyedTexts()) assert.equal(new Set(said).size, 1, `${key}: ${said.join(' | ')}`);
  });
});
