import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { LAB_NAMES } from '../../src/labs/names.js';
import type { ScormVersion } from '../../src/scorm/manifest.js';
import { type Recorded, ScormPlatform } from './scorm-platform.js';

const MOST_BYTES = 1_600_000;

/** As the builder writes them too: in the order of the lab’s fields. */
const TINY = { backend: 'wasm', triplets: '64', 'batch-size': '32', map: 'pca', 'map-points': '30' };
const TINY_WORDS = Object.entries(TINY).flatMap(([name, value]) => [`--${name}`, value]);

/** One epoch meets half of it, two meet all. */
const TASK = 'knn > 0 and epochs >= 2';

describe('a SCORM package', () => {
  let platform: ScormPlatform;
  let folder: string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'labtags-package-'));
    platform = await ScormPlatform.start();
  });

  after(async () => {
    await platform?.end();
    rmSync(folder, { recursive: true, force: true });
  });

  function written(version: ScormVersion, words: readonly string[]): Uint8Array {
    const zip = join(folder, 'lesson.zip');
    execFileSync(process.execPath, ['command/labtags.mjs', 'scorm', '--version', version, '--out', zip, ...words]);
    const bytes = new Uint8Array(readFileSync(zip));
    assert.ok(bytes.length <= MOST_BYTES, `${bytes.length} bytes`);
    return bytes;
  }

  async function assertScores(version: ScormVersion, zip: Uint8Array): Promise<[first: Recorded, last: Recorded]> {
    await platform.import(version, zip);
    const frame = await platform.visit(version);
    assert.match(await platform.run(frame, 1), /50 of 100/);
    const first = await platform.leave(version);
    const again = await platform.visit(version);
    assert.match((await again.$eval('[role=status]', (node) => node.textContent)) ?? '', /50 of 100/);
    await again.click('button');
    assert.equal(await again.$eval('triplet-demo', (lab) => (lab as unknown as { epochs: number }).epochs), 1);
    assert.match(await platform.run(again, 2), /100 of 100/);
    const last = await platform.leave(version);
    assert.deepEqual(platform.site.complaints, []);
    return [first, last];
  }

  it('scores half a task and all of it in SCORM 1.2, and gives back what was there', async () => {
    const zip = written('1.2', ['--lab', 'triplet', '--task-goal', TASK, ...TINY_WORDS]);
    const [first, last] = await assertScores('1.2', zip);
    assert.deepEqual([first.status, Number(first.raw)], ['incomplete', 50]);
    assert.deepEqual([last.status, Number(last.raw)], ['passed', 100]);
    assert.match(first.total, /^\d{2,4}:\d\d:\d\d\.\d+$/);
  });

  it('from the lesson builder is the command’s, byte for byte, and scores in SCORM 2004', async () => {
    const zip = await builtInPage('2004', { ...TINY, 'task-goal': TASK });
    const command = written('2004', ['--lab', 'triplet', ...TINY_WORDS, '--task-goal', TASK]);
    assert.ok(Buffer.from(zip).equals(command));
    const [first, last] = await assertScores('2004', zip);
    assert.deepEqual([first.status, first.success, Number(first.scaled)], ['incomplete', 'failed', 0.5]);
    assert.deepEqual([last.status, last.success, Number(last.raw)], ['completed', 'passed', 100]);
    assert.match(first.total, /^PT.*\dS$/);
  });

  it('works without a platform, and says that nothing is recorded', async () => {
    await platform.import('1.2', written('1.2', ['--lab', 'triplet', '--lang', 'fa', ...TINY_WORDS]));
    const page = await platform.site.open('platform/lesson-1.2/index.html', { wholeStory: false });
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent);
    assert.match(await platform.run(page.mainFrame(), 1), /چیزی ثبت نمی‌شود/);
    assert.deepEqual(platform.site.complaints, []);
  });

  it('holds what its lab needs, lists all of it, and nothing of other labs', async () => {
    for (const { page, script } of LAB_NAMES) {
      const files = await platform.import('2004', written('2004', ['--lab', page]));
      const manifest = new TextDecoder().decode(files['imsmanifest.xml']);
      const listed = [...manifest.matchAll(/<file href="([^"]+)"/g)].map(([, name]) => name);
      assert.deepEqual(
        listed.toSorted(),
        Object.keys(files)
          .filter((name) => name !== 'imsmanifest.xml')
          .toSorted(),
      );
      const others = LAB_NAMES.filter((lab) => lab.script !== script).map((lab) => `${lab.script}.js`);
      assert.ok(listed.every((name) => !others.includes(name)));
      assert.doesNotMatch(new TextDecoder().decode(files['index.html']), /<script(?![^>]*\bsrc=)/);
    }
  });

  /** What the builder saves once the form is filled; nothing of it is loaded before the button is pressed. */
  async function builtInPage(version: ScormVersion, values: Readonly<Record<string, string>>): Promise<Uint8Array> {
    const { site } = platform;
    const asked: string[] = [];
    site.onRequest = (address) => asked.push(address);
    const page = await site.open('builder.html');
    await page.waitForFunction(() => document.querySelector('lab-builder')?.shadowRoot?.querySelector('#set-epochs'));
    assert.ok(!asked.some((address) => /files\.json|gradebook|browser-/.test(address)), asked.join('\n'));
    const base64 = await page.evaluate(
      async (wanted, entries) => {
        const builder = document.querySelector('lab-builder') as HTMLElementTagNameMap['lab-builder'];
        const root = builder.shadowRoot as ShadowRoot;
        for (const [name, text] of entries) {
          const field = root.querySelector(`#set-${name}`) ?? root.querySelector(`#${name}`);
          (field as HTMLInputElement).value = text;
          for (const kind of ['input', 'change']) field?.dispatchEvent(new Event(kind));
        }
        await builder.updateComplete;
        (root.querySelector('#scorm-version') as HTMLSelectElement).value = wanted;
        const addressOf = URL.createObjectURL;
        const saved = new Promise<Blob>((resolve) => {
          URL.createObjectURL = (blob) => {
            resolve(blob as Blob);
            return addressOf.call(URL, blob);
          };
        });
        (root.querySelector('[part=scorm] button') as HTMLButtonElement).click();
        const bytes = new Uint8Array(await (await saved).arrayBuffer());
        return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
      },
      version,
      Object.entries(values),
    );
    return new Uint8Array(Buffer.from(base64, 'base64'));
  }
});
