import type { Browser, BrowserContext, Page } from 'puppeteer-core';
import type { Fault } from './faults.js';

/** A lab as it stands now. */
export interface Standing {
  readonly phase: string;
  /** Epochs, trials or steps that it still has. */
  readonly done: number;
  /** All numbers of its result; null before there is one. */
  readonly numbers: readonly number[] | null;
  /** What it tells whoever sits there. */
  readonly words: string;
  /** Whether a message, or what is said of a kept or a stopped run, is among them: a status line is never empty. */
  readonly tells: boolean;
  /** The button that goes on from what is kept: now, or as an earlier visit left it. */
  readonly goesOnBy: string | null;
}

/** Where a lab says what went wrong, what became of the run and what can be done. */
const TELLING = '.message, [part=kept]';
/** Where it tells something at all times. */
const ALWAYS = '[part=sharing] .hint, [part=status]';

/** What every page has at hand; kept as text, since it must run before the page's own scripts. */
const AT_HAND = `
  globalThis.workers = [];
  globalThis.end = Worker.prototype.terminate;
  globalThis.lab = () => document.querySelector('main > *, body > :is(triplet-demo, imbalance-demo, word-vectors-demo, tuner-demo)');
  globalThis.find = (selector) => lab()?.shadowRoot?.querySelector(selector) ?? null;
  {
    const Own = Worker;
    Worker = class extends Own {
      constructor(url, options) {
        // Both are imported before either runs: a worker that waits would miss the first message.
        const script = (code) => URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
        const own = new URL(url, location.href).href;
        const both = () => script(\`import '\${script(inWorkers)}'; import '\${own}';\`);
        super(globalThis.inWorkers ? both() : url, options);
        workers.push(this);
      }
    };
  }
  globalThis.standing = () => {
    const { phase, epoch } = lab()?.getState?.() ?? { phase: 'gone' };
    const result = lab()?.exportResult?.() ?? null;
    const numbers = [];
    if (result) {
      JSON.stringify([result.history, result.metrics], (key, value) => {
        if (typeof value === 'number' && !/ms$/i.test(key)) numbers.push(value);
        return value;
      });
    }
    const told = (where) =>
      [...(lab()?.shadowRoot?.querySelectorAll(where) ?? [])]
        .map(({ textContent }) => textContent.replace(/\\s+/g, ' ').trim())
        .filter(Boolean);
    const goesOnBy = ['.go-on-button', '[part=kept-go-on-button]'].find((selector) => find(selector)) ?? null;
    return {
      phase,
      done: epoch ?? result?.history.length ?? 0,
      numbers: result ? numbers : null,
      words: told('${TELLING}, ${ALWAYS}').join(' | '),
      tells: phase === 'stopped' || told('${TELLING}').length > 0,
      goesOnBy,
    };
  };
`;

/** A page with one lab, under which something breaks. */
export class BrokenPage {
  readonly #context: BrowserContext;
  readonly #fault: Fault | null;
  readonly #address: string;
  readonly #html: string;
  #page: Page | null = null;

  private constructor(context: BrowserContext, { fault, address, html }: PageOptions) {
    this.#context = context;
    this.#fault = fault;
    this.#address = address;
    this.#html = html;
  }

  /** In a browser that has kept nothing yet. */
  static async open(browser: Browser, options: PageOptions): Promise<BrokenPage> {
    const page = new BrokenPage(await browser.createBrowserContext(), options);
    await page.#open();
    return page;
  }

  close(): Promise<void> {
    return this.#context.close();
  }

  get #shown(): Page {
    if (!this.#page) throw new Error('No page is open.');
    return this.#page;
  }

  async evaluate(code: string): Promise<void> {
    await this.#shown.evaluate(`(() => { ${code} })()`);
  }

  async press(selector: string): Promise<void> {
    await this.evaluate(`find(${JSON.stringify(selector)})?.click()`);
  }

  standing(): Promise<Standing> {
    return this.#shown.evaluate('standing()') as Promise<Standing>;
  }

  async offline(isOffline: boolean): Promise<void> {
    await this.#shown.setOfflineMode(isOffline);
  }

  async clearData(): Promise<void> {
    const client = await this.#shown.createCDPSession();
    await client.send('Storage.clearDataForOrigin', { origin: new URL(this.#address).origin, storageTypes: 'all' });
  }

  /** What was made last is kept within half a second, on a busy machine within some. */
  async #kept(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 3000));
  }

  async reload(): Promise<void> {
    await this.#kept();
    await this.#shown.reload();
    await this.#show();
  }

  async crash(): Promise<void> {
    await this.#kept();
    const crashed = this.#shown;
    const client = await crashed.createCDPSession();
    void client.send('Page.crash').catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 500));
    void crashed.close().catch(() => {});
    await this.#open();
  }

  async leaveAndComeBack(): Promise<void> {
    await this.#kept();
    await this.#shown.goto(new URL('guide.html', this.#address).href);
    await this.#shown.goBack();
    await this.#show();
  }

  async sleep(): Promise<void> {
    const client = await this.#shown.createCDPSession();
    await client.send('Page.setWebLifecycleState', { state: 'frozen' });
    await new Promise((resolve) => setTimeout(resolve, 2000));
    await client.send('Page.setWebLifecycleState', { state: 'active' });
  }

  /** Whatever can be mended from outside is whole again. */
  async mend(): Promise<void> {
    await this.offline(false);
    await this.evaluate('globalThis.mended = true');
  }

  async #open(): Promise<void> {
    const page = await this.#context.newPage();
    this.#page = page;
    const { page: broken = '', worker = '' } = this.#fault ?? {};
    await page.evaluateOnNewDocument(`globalThis.inWorkers = ${JSON.stringify(worker)}; ${AT_HAND} ${broken}`);
    await page.goto(new URL('paste.html', this.#address).href);
    await this.#show();
  }

  /** Puts the lab there as the page's author has written it; again after each visit. */
  async #show(): Promise<void> {
    await this.#shown.evaluate(
      `if (!lab()?.hasAttribute('seed')) document.querySelector('main').innerHTML = ${JSON.stringify(this.#html)};`,
    );
    await this.#shown.waitForFunction(`find('.run-button')`, { timeout: 60_000 });
  }
}

export interface PageOptions {
  readonly fault: Fault | null;
  /** Of the demo site. */
  readonly address: string;
  /** The lab's tag. */
  readonly html: string;
}
