import assert from 'node:assert/strict';
import { rm } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { startServer } from '../../demo/serve.mjs';
import { DemoSite } from '../pages/demo-site.js';
import { buildSite, newFolder } from './build-site.js';
import { readRecipe } from './guide-recipes.js';
import { type DebianTool, installedFromNpm, missingTools } from './installed-tools.js';
import { SITE_GENERATORS, type SiteGenerator } from './site-generators.js';
import { trainAsWritten } from './train-as-written.js';

const TOOLS = Object.values(SITE_GENERATORS).map(({ tools }) => tools);

describe('a recipe of the guide, made by the tool itself', () => {
  let site: DemoSite;
  let missing: readonly DebianTool[];
  const fromNpm = new Map<string, Promise<string | null>>();

  before(async () => {
    for (const tool of TOOLS) if (typeof tool === 'string') fromNpm.set(tool, installedFromNpm(tool));
    site = await DemoSite.start();
    missing = missingTools([...new Set(TOOLS.flatMap((tools) => (typeof tools === 'string' ? [] : tools)))]);
  });

  after(() => site?.end());

  /** Where a site can be made by these tools; else which of them is not to be had. */
  async function placeFor(tools: SiteGenerator['tools']): Promise<{ folder: string } | { lacking: string }> {
    if (typeof tools !== 'string') {
      const lacking = tools.filter((tool) => missing.includes(tool)).join(', ');
      return lacking ? { lacking } : { folder: await newFolder() };
    }
    const installed = await fromNpm.get(tools);
    return installed ? { folder: await newFolder(installed) } : { lacking: `${tools} from npm` };
  }

  for (const [name, generator] of Object.entries(SITE_GENERATORS)) {
    it(`${name}: the page trains`, async (t) => {
      const { named } = await readRecipe(generator.recipe);
      for (const texts of [named.en, named.fa]) assert.ok(texts.includes(generator.scripts), texts.join());
      const place = await placeFor(generator.tools);
      if ('lacking' in place) return t.skip(`skipped: no ${place.lacking}`);
      t.after(() => rm(place.folder, { recursive: true, force: true }));
      const server = await startServer({ port: 0, mounts: await buildSite(generator, place.folder) });
      t.after(() => server.close());
      await site.open(server.address.slice(0, -1) + generator.base + generator.page);
      await trainAsWritten(site.page);
      assert.deepEqual(site.complaints, []);
      if (generator.from === undefined) return;
      await site.open(server.address.slice(0, -1) + generator.base + generator.from);
      await (await site.page.waitForSelector('main a[href*="unit/page"]'))?.click();
      await trainAsWritten(site.page);
      assert.deepEqual(site.complaints, []);
    });
  }
});
