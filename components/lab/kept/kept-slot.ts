import { nothing } from 'lit';
import { PROJECT_ENDING } from '../../../src/sharing/project-ending.js';
import type { CommonWords } from '../../language/words.js';
import type { KeptHost } from './kept-host.js';
import type { KeptRuns } from './kept-runs.js';

/** Where runs that the browser keeps come to stand in a lab. What keeps them is loaded after the page is there. */
export class KeptSlot {
  readonly #host: KeptHost | null;
  #runs: KeptRuns | null = null;
  #looked: Promise<void> = Promise.resolve();

  /** @param host null for a lab whose runs are not kept */
  constructor(host: KeptHost | null) {
    this.#host = host;
  }

  /** The element is on the page. */
  start(): void {
    const host = this.#host;
    if (!host) return;
    // Where it cannot be loaded, nothing is kept, and the lab works as it does.
    this.#looked = import('./kept-runs.js').then(
      ({ KeptRuns }) => {
        this.#runs = new KeptRuns(host);
        return this.#runs.look();
      },
      () => {},
    );
  }

  /** Goes on with an earlier visit's run that had these very settings; false where there is none. */
  async goOnAlike(): Promise<boolean> {
    await this.#looked;
    return this.#runs?.goOnAlike() ?? false;
  }

  /** Opens a project's file; false where this lab has none. */
  opens(files: readonly File[]): boolean {
    const [file] = files;
    if (!this.#host || files.length !== 1 || !file.name.endsWith(PROJECT_ENDING)) return false;
    void this.#looked.then(() => this.#runs?.open(file));
    return true;
  }

  /** A view cannot show what is there. @returns false where it is no project's */
  refuses(error: unknown): boolean {
    return this.#runs?.refuses(error) ?? false;
  }

  noted({ kind }: { readonly kind: string }): void {
    if (this.#host?.form.after.includes(kind)) this.#runs?.noted();
  }

  found(words: CommonWords): unknown {
    return this.#runs?.foundView(words) ?? nothing;
  }

  keeping(words: CommonWords): unknown {
    return this.#runs?.keepingView(words) ?? nothing;
  }
}
