import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { type FolderState, folderOf, isWhole, lookAt, placeOf, USUAL_FOLDER } from './site-folder.js';

/** Whoever types has paused. */
const PAUSE_MS = 500;

/** Where labtags lies on the author’s site: what was typed, and whether it is there. */
export class FolderField implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #text = USUAL_FOLDER;
  #state: FolderState = 'unknown';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  get text(): string {
    return this.#text;
  }

  /** What the next visit begins with; empty where nothing was chosen. */
  get kept(): string {
    return this.isChosen ? this.#text : '';
  }

  get isChosen(): boolean {
    return this.#text !== USUAL_FOLDER;
  }

  get state(): FolderState {
    return this.#state;
  }

  /** The folder as the code has it. */
  get folder(): string {
    return folderOf(this.#text) ?? USUAL_FOLDER;
  }

  /** Where that is, as seen from this page. */
  get place(): string {
    return placeOf(this.folder, this.#page);
  }

  /** A site that serves labtags, for the link: that which was named, else this one. */
  get site(): string {
    return isWhole(this.folder) ? this.folder : new URL('./', this.#page).href;
  }

  /** What the page or this browser says; another server is asked for nothing before its author types. */
  begin(text: string): void {
    this.#text = text || USUAL_FOLDER;
    const isOwn = new URL(this.place).origin === new URL(this.#page).origin;
    if (isOwn) this.write(this.#text);
  }

  /** Takes what was typed, and looks there once the typing has paused. */
  write(text: string): void {
    clearTimeout(this.#timer);
    this.#text = text || USUAL_FOLDER;
    if (folderOf(this.#text) === null) this.#tell('wrong');
    else {
      this.#tell('looking');
      this.#timer = setTimeout(() => void this.#look(), PAUSE_MS);
    }
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  async #look(): Promise<void> {
    const asked = this.#text;
    const found = await lookAt(this.place);
    if (asked === this.#text) this.#tell(found);
  }

  #tell(state: FolderState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }

  get #page(): string {
    return this.#host.ownerDocument.baseURI;
  }
}
