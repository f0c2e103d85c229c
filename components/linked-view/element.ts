import { adoptStyles, type CSSResultOrNative, css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { answerNotes, askForNote } from '../charts/picture-note.js';
import { theme } from '../charts/theme.js';
import type { AnyLabLesson } from '../lab/lesson/lab-lesson.js';
import { languageTagOf } from '../language/localize.js';
import { wordsNow } from '../language/words-now.js';
import type { LinkedViewWords } from './english.js';
import { linkedViewEnglish } from './english.js';
import { elementAround, isLab, type LinkedLab, labIdsAround, rootsAround } from './find-lab.js';
import { followTheme } from './follow-theme.js';
import { linkedViewTexts } from './texts.js';

const ownStyles = css`
  .linked {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
  }
`;

/**
 * Parts of a lab anywhere in the text of a page: `<lab-view for="run" show="loss map"></lab-view>` beside
 * `<triplet-demo id="run">`. It follows the lab's run, recorded or not, its language and its colours.
 *
 * @tagname lab-view
 * @attr {string} for - Id of the lab; it may come before or after
 * @attr {string} show - Parts, with spaces between. triplet: controls scrubber loss active-share distances triplets map training-map maps live-map scores runs collapse zones. imbalance: controls counts accuracy report roc matrix goal seal comparison pitfalls card. tuner: controls samples ladder curves findings explore trials summary retrain. word vectors: controls nearest distance formulas gender plural clusters failure evaluation.
 * @csspart parts - Everything
 * @csspart error - What is wrong with `for` or `show`
 */
export class LinkedView extends LitElement {
  static override styles = [theme, ownStyles];

  static override properties = {
    for: { type: String },
    show: { type: String },
    lab: { state: true },
    lesson: { state: true },
    failed: { state: true },
  };

  declare for: string | null;
  declare show: string | null;
  declare protected lab: LinkedLab | null;
  /** The lab's parts; null until they are loaded. */
  declare protected lesson: AnyLabLesson | null;
  declare protected failed: boolean;

  readonly #onLab = { hostUpdated: () => this.requestUpdate() };
  readonly #themeWatch = new MutationObserver(() => this.lab && followTheme(this, this.lab));
  readonly #pageWatch = new MutationObserver(() => this.#look());

  constructor() {
    super();
    this.for = null;
    this.show = null;
    this.lab = null;
    this.lesson = null;
    this.failed = false;
    answerNotes(this, () => (this.lab ? askForNote(this.lab) : ''));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const watched = { childList: true, subtree: true, attributes: true, attributeFilter: ['id'] };
    for (const root of rootsAround(this)) this.#pageWatch.observe(root, watched);
    this.#look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#pageWatch.disconnect();
    this.#leave();
  }

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('for') && this.isConnected) this.#look();
  }

  /** The same sections are landmarks in the lab already, and a landmark has its name for itself. */
  protected override updated(): void {
    for (const section of this.renderRoot.querySelectorAll('section:not([role])')) section.role = 'group';
  }

  protected override render(): TemplateResult | typeof nothing {
    const view = this.lab?.linkedView;
    const words = this.#wordsIn(view?.words.language ?? languageTagOf(this));
    const error = this.#errorIn(words);
    if (error) return html`<p class="message error" role="alert" part="error">${error}</p>`;
    if (!view || !this.lesson) return nothing;
    const { parts } = this.lesson;
    return html`<div class="linked" part="parts" lang=${view.words.language} dir=${view.words.direction}>
      ${this.#wanted.map((name) => {
        const part = parts[name](view);
        return part === nothing || part === '' ? html`<p class="hint">${words.waiting}</p>` : part;
      })}
    </div>`;
  }

  #wordsIn(tag: string): LinkedViewWords {
    return wordsNow(linkedViewTexts, { tag, english: linkedViewEnglish, later: () => this.requestUpdate() });
  }

  get #wanted(): readonly string[] {
    return (this.show ?? '').split(/\s+/).filter(Boolean);
  }

  /** While the page is still read, the lab may yet come. */
  #errorIn(words: LinkedViewWords): string | null {
    const known = () => labIdsAround(this).join(', ');
    if (!this.for) return words.noFor(known());
    if (this.failed) return words.notLoaded;
    if (!this.lab) {
      const found = elementAround(this, this.for);
      if (found) return customElements.get(found.localName) ? words.notALab(this.for, found.localName) : null;
      return this.ownerDocument.readyState === 'loading' ? null : words.noLab(this.for, known());
    }
    if (!this.lesson) return null;
    const names = Object.keys(this.lesson.parts);
    const unknown = this.#wanted.find((name) => !names.includes(name));
    return unknown !== undefined || this.#wanted.length === 0 ? words.noPart(unknown ?? '', names.join(', ')) : null;
  }

  #look(): void {
    const found = this.for ? elementAround(this, this.for) : null;
    if (found === this.lab && found !== null) return;
    this.#leave();
    if (found && isLab(found)) void this.#follow(found);
    else if (found) this.#lookWhenDefined(found.localName);
    this.requestUpdate();
  }

  /** The lab's script may come later than its tag. */
  #lookWhenDefined(tag: string): void {
    if (!tag.includes('-') || customElements.get(tag)) return;
    void customElements.whenDefined(tag).then(() => this.#look());
  }

  async #follow(lab: LinkedLab): Promise<void> {
    this.lab = lab;
    lab.addController(this.#onLab);
    this.#themeWatch.observe(lab, { attributes: true, attributeFilter: ['style', 'class'] });
    followTheme(this, lab);
    const lesson = await lab.loadLesson().catch(() => null);
    if (this.lab !== lab) return;
    const { elementStyles } = lab.constructor as unknown as { elementStyles: CSSResultOrNative[] };
    if (this.shadowRoot) adoptStyles(this.shadowRoot, [...elementStyles, ownStyles]);
    this.lesson = lesson;
    this.failed = lesson === null;
  }

  #leave(): void {
    this.lab?.removeController(this.#onLab);
    this.#themeWatch.disconnect();
    this.lab = null;
    this.lesson = null;
    this.failed = false;
  }
}
