import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { unzipSync } from 'fflate';
import type { Frame } from 'puppeteer-core';
import { LAB_NAMES } from '../../src/labs/names.js';
import type { ScormVersion } from '../../src/scorm/manifest.js';
import { DemoSite } from './demo-site.js';

const MOST_BYTES = 1_600_000;
const TINY = ['--triplets', '64', '--batch-size', '32', '--map', 'pca', '--map-points', '30', '--backend', 'wasm'];

/** One epoch meets half of it, two meet all. */
const TASK = 'knn > 0 and epochs >= 2';

interface Recorded {
  readonly status: string;
  readonly success: string;
  readonly raw: string;
  readonly scaled: string;
  readonly total: string;
}

/** A platform that others wrote, with the lesson in a frame; what it recorded lasts until the next visit. */
const platformPage = (version: ScormVersion) => `<!doctype html><title>platform</title>
<script src="scorm-again/scorm${version === '1.2' ? '12' : '2004'}.min.js"></script>
<script>
const api = new Scorm${version === '1.2' ? '12' : '2004'}API({ autocommit: false });
const kept = localStorage.getItem('cmi-${version}');
if (kept) api.loadFromJSON(JSON.parse(kept), '');
window.${version === '1.2' ? 'API' : 'API_1484_11'} = api;
</script>
<iframe src="lesson-${version}/index.html" style="inline-size:100%;block-size:900px"></iframe>`;

describe('a SCORM package', () => {
  let site: DemoSite;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'labtags-scorm-'));
    await cp('node_modules/scorm-again/dist', join(folder, 'scorm-again'), { recursive: true });
    site = await DemoSite.start([{ path: '/', folder }]);
  });

  after(async () => {
    await site?.end();
    await rm(folder, { recursive: true, force: true });
  });

  /** The package as the platform unpacks it. */
  async function imported(version: ScormVersion, words: readonly string[]): Promise<Record<string, Uint8Array>> {
    const zip = join(folder, 'lesson.zip');
    execFileSync(process.execPath, ['command/labtags.mjs', 'scorm', '--version', version, '--out', zip, ...words]);
    assert.ok((await stat(zip)).size <= MOST_BYTES, `${(await stat(zip)).size} bytes`);
    const files = unzipSync(new Uint8Array(await readFile(zip)));
    for (const [name, bytes] of Object.entries(files)) {
      const path = join(folder, `lesson-${version}`, name);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, bytes);
    }
    await writeFile(join(folder, `platform-${version}.html`), platformPage(version));
    return files;
  }

  async function visit(version: ScormVersion): Promise<Frame> {
    const page = await site.open(`platform-${version}.html`, { wholeStory: false });
    const frame = await page.waitForFrame((one) => one.url().endsWith('index.html'));
    await frame.waitForFunction(() => document.querySelector('[role=status]')?.textContent);
    return frame;
  }

  function run(frame: Frame, epochs: number): Promise<string> {
    return frame.evaluate(async (wanted) => {
      const lab = document.querySelector('triplet-demo') as HTMLElement & { epochs: number; run(): Promise<unknown> };
      lab.epochs = wanted;
      await lab.run();
      await new Promise((resolve) => setTimeout(resolve, 500));
      return document.querySelector('[role=status]')?.textContent ?? '';
    }, epochs);
  }

  /** What the gradebook holds once the student has gone. */
  async function afterLeaving(version: ScormVersion): Promise<Recorded> {
    return site.page.evaluate(async (spoken) => {
      document.querySelector('iframe')?.remove();
      await new Promise((resolve) => setTimeout(resolve, 300));
      // biome-ignore lint/suspicious/noExplicitAny: the platform's own object
      const api = (window as any)[spoken === '1.2' ? 'API' : 'API_1484_11'];
      localStorage.setItem(`cmi-${spoken}`, JSON.stringify(api.cmi));
      const total = api.cmi.getCurrentTotalTime();
      const { cmi } = api;
      return spoken === '1.2'
        ? {
            status: cmi.core.lesson_status,
            success: '',
            raw: cmi.core.score.raw,
            scaled: '',
            total,
          }
        : {
            ...{ status: cmi.completion_status, success: cmi.success_status, raw: cmi.score.raw },
            ...{ scaled: cmi.score.scaled, total },
          };
    }, version);
  }

  async function assertScores(version: ScormVersion): Promise<[first: Recorded, last: Recorded]> {
    await imported(version, ['--lab', 'triplet', '--task-goal', TASK, ...TINY]);
    const frame = await visit(version);
    assert.match(await run(frame, 1), /50 of 100/);
    const first = await afterLeaving(version);
    const again = await visit(version);
    assert.match((await again.$eval('[role=status]', (node) => node.textContent)) ?? '', /50 of 100/);
    await again.click('button');
    assert.equal(await again.$eval('triplet-demo', (lab) => (lab as unknown as { epochs: number }).epochs), 1);
    assert.match(await run(again, 2), /100 of 100/);
    const last = await afterLeaving(version);
    assert.deepEqual(site.complaints, []);
    return [first, last];
  }

  it('scores half a task and all of it in SCORM 1.2, and gives back what was there', async () => {
    const [first, last] = await assertScores('1.2');
    assert.deepEqual([first.status, Number(first.raw)], ['incomplete', 50]);
    assert.deepEqual([last.status, Number(last.raw)], ['passed', 100]);
    assert.match(first.total, /^\d{2,4}:\d\d:\d\d\.\d+$/);
  });

  it('does so in SCORM 2004', async () => {
    const [first, last] = await assertScores('2004');
    assert.deepEqual([first.status, first.success, Number(first.scaled)], ['incomplete', 'failed', 0.5]);
    assert.deepEqual([last.status, last.success, Number(last.raw)], ['completed', 'passed', 100]);
    assert.match(first.total, /^PT.*\dS$/);
  });

  it('works without a platform, and says that nothing is recorded', async () => {
    await imported('1.2', ['--lab', 'triplet', '--lang', 'fa', ...TINY]);
    const page = await site.open('lesson-1.2/index.html', { wholeStory: false });
    await page.waitForFunction(() => document.querySelector('[role=status]')?.textContent);
    assert.match(await run(page.mainFrame(), 1), /چیزی ثبت نمی‌شود/);
    assert.deepEqual(site.complaints, []);
  });

  it('holds what its lab needs, lists all of it, and nothing of other labs', async () => {
    for (const { page, script } of LAB_NAMES) {
      const files = await imported('2004', ['--lab', page]);
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
});
