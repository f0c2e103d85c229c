import { adoptStyles, type CSSResultOrNative, css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { unpacked } from '../../../src/sharing/packed-values.js';
import { defineElement } from '../../charts/define-element.js';
import { wordsNow } from '../../language/words-now.js';
import type { AnyLabLesson, LabEvent } from '../lesson/lab-lesson.js';
import type { PageView } from '../page/page-view.js';
import type { RunState } from '../run-state.js';
import { previewEnglish } from './english.js';
import type { PreviewSource } from './preview-source.js';
import { previewTexts } from './texts.js';

const ownStyles = css`
  .preview {
    margin-block: 1rem;
    padding: 0.75rem 1rem;
    border: 1px dashed var(--_border);
    border-radius: var(--_radius);
  }
  .preview > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.25rem;
    margin-block-start: 0.75rem;
    /* A look at it, not the whole: a first step stays as short as it is without. */
    max-block-size: 28rem;
    overflow: clip;
    mask-image: linear-gradient(#000 calc(100% - 4rem), transparent);
  }
  @media print {
    :host {
      display: none;
    }
  }
`;

/** Half a screen below. */
const NEARLY_SEEN = '50% 0px';

interface Recorded {
  readonly lesson: AnyLabLesson;
  readonly state: RunState;
  /** The lab's own views of results, where it loads them apart. */
  readonly results: unknown;
}

/**
 * Parts of a recorded run in the place of results that are not there yet. It is loaded when it is seen, and only looked
 * at: nothing in it can be pressed.
 */
class LabPreviewElement extends LitElement {
  static override properties = {
    view: { attribute: false },
    parts: { attribute: false },
    source: { attribute: false },
    recorded: { state: true },
  };

  declare view: PageView | null;
  declare parts: readonly string[];
  declare source: PreviewSource | null;
  /** Null until it is loaded. */
  declare protected recorded: Recorded | null;

  readonly #watch = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      this.#watch.disconnect();
      void this.#load();
    },
    { rootMargin: NEARLY_SEEN },
  );

  constructor() {
    super();
    this.view = null;
    this.parts = [];
    this.source = null;
    this.recorded = null;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const { host } = this.getRootNode() as ShadowRoot;
    const { elementStyles = [] } = host.constructor as unknown as { elementStyles?: CSSResultOrNative[] };
    if (this.shadowRoot) adoptStyles(this.shadowRoot, [...elementStyles, ownStyles]);
    if (!this.recorded) this.#watch.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#watch.disconnect();
  }

  /** They are sections of the lab; here they are a picture of it. */
  protected override updated(): void {
    for (const section of this.renderRoot.querySelectorAll('section:not([role])')) section.role = 'group';
  }

  protected override render(): TemplateResult | typeof nothing {
    const { view, recorded, source } = this;
    if (!view || !recorded || !source) return nothing;
    const { lesson, state, results } = recorded;
    const settings = { ...view.settings, ...state.settings };
    // The run's settings are told in one line.
    const hides = (control: string) =>
      view.hides(control) || source.fields.some((field) => field.attribute === control);
    const shown: PageView & { results: unknown } = { ...view, state, settings, hides, results, phase: 'complete' };
    const later = () => this.requestUpdate();
    const words = wordsNow(previewTexts, { tag: view.words.language, english: previewEnglish, later });
    return html`<details class="preview" open>
      <summary>${words.title}</summary>
      <p class="hint">${source.note({ ...view.words, title: words.explanation }, source.fields, settings)}</p>
      <div inert>${this.parts.map((name) => lesson.parts[name](shown))}</div>
    </details>`;
  }

  async #load(): Promise<void> {
    const { source } = this;
    if (!source) return;
    // Whatever is missing is no loss: the lab says that Run brings the answer.
    const parts = [source.lesson(), source.recording(), source.results?.()] as const;
    const loaded = await Promise.all(parts).catch(() => null);
    if (!loaded) return;
    const [lesson, text, results] = loaded;
    const { reduce, initialState } = lesson.recording;
    const events = unpacked(JSON.parse(text)) as readonly LabEvent[];
    this.recorded = { lesson, results, state: events.reduce<object>(reduce, initialState) as RunState };
  }
}

defineElement('lab-preview', LabPreviewElement);
