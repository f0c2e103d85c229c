import { createRequire } from 'node:module';
import puppeteer, { type Browser, type Page, type WebWorker } from 'puppeteer-core';
import { demoMounts, startServer } from '../../demo/serve.mjs';
import { browserArguments, findBrowser } from '../find-browser.mjs';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** More than any page has places to stop at. */
const MOST_TABS = 300;

/** The demo site in a real browser, one page at a time. */
export class DemoSite {
  readonly address: string;
  readonly #browser: Browser;
  #closeServer: (() => Promise<void>) | null;
  #page: Page | null = null;
  /** What the browser had to complain about since the page was opened. */
  complaints: string[] = [];
  /** Told the address of all that the next pages ask for, their workers included. */
  onRequest: (address: string) => void = () => {};

  private constructor(browser: Browser, server: Awaited<ReturnType<typeof startServer>>) {
    this.#browser = browser;
    this.address = server.address;
    this.#closeServer = server.close;
  }

  /**
   * @param mounts what is served; the demo site when left out
   * @param switches of the browser, besides those of every test
   */
  static async start(mounts = demoMounts(process.env), switches: readonly string[] = []): Promise<DemoSite> {
    const server = await startServer({ port: 0, mounts });
    const browser = await puppeteer.launch({
      executablePath: await findBrowser(),
      args: [...browserArguments, ...switches],
    });
    return new DemoSite(browser, server);
  }

  async end(): Promise<void> {
    await this.#browser.close();
    await this.stopServer();
  }

  /** From here on a page can only be opened where the browser has kept it. */
  async stopServer(): Promise<void> {
    await this.#closeServer?.();
    this.#closeServer = null;
  }

  get page(): Page {
    if (!this.#page) throw new Error('No page is open.');
    return this.#page;
  }

  /**
   * @param path from the site's root; or a whole address, of another server
   * @param wholeStory false leaves the labs that train at the first step of their story
   */
  async open(path: string, { bypassCsp = false, wholeStory = true } = {}): Promise<Page> {
    const former = this.#page;
    this.#page = null;
    await former?.close();
    const page = await this.#browser.newPage();
    this.#page = page;
    this.complaints = [];
    await page.setBypassCSP(bypassCsp);
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    page.on('response', (response) => {
      if (response.status() >= 400) this.complaints.push(`${response.status()} ${response.url()}`);
    });
    // What the former page still asks for is not this one's.
    const asked = (address: string) => {
      if (this.#page === page) this.onRequest(address);
    };
    page.on('request', (request) => asked(request.url()));
    page.on('workercreated', (worker) => watchWorker(worker, asked));
    await page.goto(new URL(path, this.address).href, { waitUntil: 'networkidle0' });
    if (wholeStory) await page.evaluate(showWholeStory);
    return page;
  }

  /** Presses Tab until what has the focus, shadow roots included, fits the selector. */
  async tabTo(selector: string): Promise<void> {
    for (let presses = 0; presses < MOST_TABS; presses++) {
      await this.page.keyboard.press('Tab');
      const reached = await this.page.evaluate((wanted) => {
        let focused = document.activeElement;
        while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
        return focused?.matches(wanted);
      }, selector);
      if (reached) return;
    }
    throw new Error(`${MOST_TABS} presses of Tab do not lead to ${selector}.`);
  }

  /**
   * What axe finds on the open page, shadow roots included; open the page with `bypassCsp` first.
   *
   * @param within selector of what is looked at; the whole page when left out
   */
  async accessibilityFaults(within = 'html'): Promise<string[]> {
    await this.page.addScriptTag({ path: AXE });
    return this.page.evaluate(async (selector) => {
      type Fault = { id: string; nodes: { html: string; failureSummary: string }[] };
      const { axe } = window as unknown as { axe: { run(context: string): Promise<{ violations: Fault[] }> } };
      const { violations } = await axe.run(selector);
      return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
    }, within);
  }
}

/** Every step of a lab's story below the other. */
function showWholeStory(): void {
  const labs = document.querySelectorAll<HTMLElement>('triplet-demo, imbalance-demo, tuner-demo');
  for (const lab of labs) lab.setAttribute('step', 'all');
}

/** The page's own list of requests has not those of its workers. */
async function watchWorker(worker: WebWorker, asked: (address: string) => void): Promise<void> {
  worker.client.on('Network.requestWillBeSent', ({ request }) => asked(request.url));
  await worker.client.send('Network.enable').catch(() => {});
}
