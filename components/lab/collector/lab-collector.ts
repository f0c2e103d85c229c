import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { defineElement } from '../../charts/define-element.js';
import { saveFile } from '../../charts/export-chart.js';
import { SpokenWords } from '../../language/localize.js';
import { Camera } from './camera.js';
import { CollectedPictures } from './collected-pictures.js';
import type { CollectorWords } from './english.js';
import { collectorTexts } from './texts.js';

/** Five pictures a second. */
const PERIOD_MS = 200;

/**
 * Takes pictures of classes with the camera, which is asked for by a click and never before.
 *
 * @fires lab-collected - `{files}`: the pictures, as files of a folder
 */
export class LabCollector extends LitElement {
  static override styles = css`
    :host {
      display: block;
      padding-block: 0.5em;
    }
    video,
    img {
      inline-size: 12rem;
      max-inline-size: 100%;
    }
    img {
      inline-size: 40px;
    }
    .class button {
      padding: 0;
      border: 0;
      background: none;
    }
  `;

  static override properties = { words: { state: true } };

  declare words: CollectorWords | null;
  readonly #pictures = new CollectedPictures();
  #camera: Camera | null = null;
  #recording: ReturnType<typeof setInterval> | undefined;
  #refused = false;

  constructor() {
    super();
    this.words = null;
    new SpokenWords(this, collectorTexts, (words) => {
      this.words = words;
    });
  }

  /** A lab that leaves the page leaves no camera on. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stop();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { words } = this;
    if (!words) return nothing;
    const { classes } = this.#pictures;
    return html`<section aria-label=${words.title}>
      <p>${words.private} ${this.#refused ? html`<strong role="alert">${words.refused}</strong>` : nothing}</p>
      ${this.#camera ? this.#recorder(words) : html`<button type="button" class="start" @click=${this.#start}>${words.start}</button>`}
      ${Array.from(
        classes,
        ([name, all]) => html`<p class="class">
          ${words.count(name, all.length)}
          ${all.map(
            (
              picture,
              i,
            ) => html`<button type="button" aria-label=${words.remove(name, i + 1)} @click=${() => this.#change(() => this.#pictures.remove(picture))}>
              <img src=${picture.address} alt="" />
            </button>`,
          )}
        </p>`,
      )}
      <button type="button" class="use" ?disabled=${classes.size < 2} @click=${this.#use}>${words.use}</button>
      <button type="button" ?disabled=${classes.size === 0} @click=${() => void this.#save()}>${words.save}</button>
    </section>`;
  }

  #recorder(words: CollectorWords): TemplateResult {
    const isSpace = ({ key }: KeyboardEvent) => key === ' ';
    return html`
      <div>${this.#camera?.video}</div>
      <label>${words.className} <input type="text" maxlength="60" value="1" /></label>
      <button
        type="button"
        class="record"
        aria-describedby="hint"
        @pointerdown=${this.#record}
        @pointerup=${this.#pause}
        @pointerleave=${this.#pause}
        @blur=${this.#pause}
        @keydown=${(event: KeyboardEvent) => isSpace(event) && !event.repeat && this.#record()}
        @keyup=${(event: KeyboardEvent) => isSpace(event) && this.#pause()}
      >
        ${words.record}
      </button>
      <button type="button" @click=${() => this.#change(() => this.#stop())}>${words.stop}</button>
      <small id="hint">${words.recordHint}</small>
    `;
  }

  readonly #start = async () => {
    try {
      this.#camera = await Camera.open();
      this.#refused = false;
    } catch {
      this.#refused = true;
    }
    this.requestUpdate();
  };

  readonly #record = () => {
    this.#pause();
    this.#recording = setInterval(() => void this.#take(), PERIOD_MS);
  };

  readonly #pause = () => clearInterval(this.#recording);

  async #take(): Promise<void> {
    const name = this.renderRoot.querySelector('input')?.value.trim();
    const blob = await this.#camera?.picture();
    if (name && blob) this.#change(() => this.#pictures.add(name, blob));
  }

  readonly #use = () => {
    this.#change(() => this.#stop());
    this.dispatchEvent(new CustomEvent('lab-collected', { detail: { files: this.#pictures.files() } }));
  };

  async #save(): Promise<void> {
    const { zipSync } = await import('fflate');
    const contents = this.#pictures.files().map(async (file) => [file.name, new Uint8Array(await file.arrayBuffer())]);
    const archive = zipSync(Object.fromEntries(await Promise.all(contents)), { level: 0 });
    saveFile(new Blob([archive as Uint8Array<ArrayBuffer>], { type: 'application/zip' }), 'pictures.zip');
  }

  #stop(): void {
    this.#pause();
    this.#camera?.stop();
    this.#camera = null;
  }

  #change(what: () => void): void {
    what();
    this.requestUpdate();
  }
}

defineElement('lab-collector', LabCollector);

declare global {
  interface HTMLElementTagNameMap {
    'lab-collector': LabCollector;
  }
}
