import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DemoSite } from '../pages/demo-site.js';
import { readRecipe } from './guide-recipes.js';
import { missingTools } from './installed-tools.js';
import { trainAsWritten } from './train-as-written.js';
import { WordpressSite, wordpressArchives } from './wordpress-site.js';

describe('the recipe for WordPress', () => {
  it('trains in a post of an administrator and in one of an author, who can set no more than it lists', async (t) => {
    const missing = missingTools(['php-cli', 'php-sqlite3']);
    if (missing.length > 0) return t.skip(`skipped: no ${missing.join(', ')}`);
    const archives = await wordpressArchives();
    if (!archives) return t.skip('skipped: no WordPress from npm');
    const wordpress = await WordpressSite.start(archives);
    t.after(() => wordpress.end());
    const site = await DemoSite.start();
    t.after(() => site.end());
    const { code, named } = await readRecipe('wordpress');
    assert.ok(named.en.includes('labtags/') && named.fa.includes('labtags/'));

    const pasted = wordpress.publish('administrator', code[0]);
    await site.open(wordpress.address + pasted.path);
    await trainAsWritten(site.page);

    const tag = code[0].split('\n').at(-1) ?? '';
    const more = tag.replace(' ', ' worker-url="x.js" onfocus="x()" ');
    const { path, kept } = wordpress.publish('author', `<iframe src="x"></iframe>${more}`);
    assert.ok(kept.includes(tag) && !/iframe|worker-url|onfocus/.test(kept), kept);
    await site.open(wordpress.address + path);
    await trainAsWritten(site.page);
    // The archive has not all of WordPress's own pictures, fonts and scripts.
    const ofOthers = /wp-includes|twentytwentyfour|status of 404/;
    assert.deepEqual(
      site.complaints.filter((text) => !ofOthers.test(text)),
      [],
    );
  });
});
