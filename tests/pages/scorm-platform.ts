import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Frame } from 'puppeteer-core';
import { demoMounts } from '../../demo/serve.mjs';
import type { ScormVersion } from '../../src/scorm/manifest.js';
import { DemoSite } from './demo-site.js';

export interface Recorded {
  readonly status: string;
  readonly success: string;
  readonly raw: string;
  readonly scaled: string;
  readonly total: string;
}

/** A page of a platform that others wrote, with the lesson in a frame; what it recorded lasts until the next visit. */
const platformPage = (version: ScormVersion) => `<!doctype html><title>platform</title>
<script src="scorm-again/scorm${version === '1.2' ? '12' : '2004'}.min.js"></script>
<script>
const api = new Scorm${version === '1.2' ? '12' : '2004'}API({ autocommit: false });
const kept = localStorage.getItem('cmi-${version}');
if (kept) api.loadFromJSON(JSON.parse(kept), '');
window.${version === '1.2' ? 'API' : 'API_1484_11'} = api;
</script>
<iframe src="lesson-${version}/index.html" style="inline-size:100%;block-size:900px"></iframe>`;

/** A learning platform in `platform/` beside the demo site, and a student’s browser. */
export class ScormPlatform {
  readonly site: DemoSite;
  readonly #folder: string;

  private constructor(site: DemoSite, folder: string) {
    this.site = site;
    this.#folder = folder;
  }

  static async start(): Promise<ScormPlatform> {
    const folder = await mkdtemp(join(tmpdir(), 'labtags-scorm-'));
    await cp('node_modules/scorm-again/dist', join(folder, 'scorm-again'), { recursive: true });
    const site = await DemoSite.start([{ path: '/platform/', folder }, ...demoMounts(process.env)]);
    return new ScormPlatform(site, folder);
  }

  async end(): Promise<void> {
    await this.site.end();
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Takes a package as a course does. */
  async import(version: ScormVersion, zip: Uint8Array): Promise<Record<string, Uint8Array>> {
    const files = unzipSync(zip);
    const lesson = join(this.#folder, `lesson-${version}`);
    await rm(lesson, { recursive: true, force: true });
    for (const [name, bytes] of Object.entries(files)) {
      await mkdir(dirname(join(lesson, name)), { recursive: true });
      await writeFile(join(lesson, name), bytes);
    }
    await writeFile(join(this.#folder, `platform-${version}.html`), platformPage(version));
    return files;
  }

  async visit(version: ScormVersion): Promise<Frame> {
    const page = await this.site.open(`platform/platform-${version}.html`, { wholeStory: false });
    const frame = await page.waitForFrame((one) => one.url().endsWith('index.html'));
    await frame.waitForFunction(() => document.querySelector('[role=status]')?.textContent);
    return frame;
  }

  /** Trains in the lesson. @returns what it then says of its recording */
  run(frame: Frame, epochs: number): Promise<string> {
    return frame.evaluate(async (wanted) => {
      const lab = document.querySelector('triplet-demo') as HTMLElement & { epochs: number; run(): Promise<unknown> };
      lab.epochs = wanted;
      await lab.run();
      await new Promise((resolve) => setTimeout(resolve, 500));
      return document.querySelector('[role=status]')?.textContent ?? '';
    }, epochs);
  }

  /** What the gradebook holds once the student has gone. */
  leave(version: ScormVersion): Promise<Recorded> {
    return this.site.page.evaluate(async (spoken) => {
      document.querySelector('iframe')?.remove();
      await new Promise((resolve) => setTimeout(resolve, 300));
      // biome-ignore lint/suspicious/noExplicitAny: the platform's own object
      const api = (window as any)[spoken === '1.2' ? 'API' : 'API_1484_11'];
      localStorage.setItem(`cmi-${spoken}`, JSON.stringify(api.cmi));
      const total = api.cmi.getCurrentTotalTime();
      const { cmi } = api;
      return spoken === '1.2'
        ? { status: cmi.core.lesson_status, success: '', raw: cmi.core.score.raw, scaled: '', total }
        : {
            ...{ status: cmi.completion_status, success: cmi.success_status, raw: cmi.score.raw },
            ...{ scaled: cmi.score.scaled, total },
          };
    }, version);
  }
}
