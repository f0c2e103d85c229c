import { html, nothing, type TemplateResult } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import type { ChildPart } from 'lit/directive.js';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import { isPrinting } from '../charts/printing-now.js';

export interface WindowedRows {
  readonly count: number;
  /** Names a row, wherever it stands. */
  key(index: number): unknown;
  /** A `<tr>` with `aria-rowindex` = index + 2, in a table with `aria-rowcount`. */
  row(index: number): TemplateResult;
}

/** So many rows are always there as a whole: a search in the page finds them all. */
const FEW = 150;
/** Rows above and below those in sight. */
const AROUND = 20;
/** Until a row has been measured. */
const USUAL_HEIGHT = 37;
/** Until the table stands in the page. */
const USUAL_SIGHT = 420;

type RowsPart = ChildPart & { readonly parentNode: HTMLElement };

class Windowed extends AsyncDirective {
  #rows: WindowedRows | null = null;
  #body: HTMLElement | null = null;
  #scroller: HTMLElement | null = null;
  #rowHeight = USUAL_HEIGHT;
  /** It keeps the focus while it is scrolled out of sight. */
  #focused: number | null = null;

  override render(_rows: WindowedRows): unknown {
    return nothing;
  }

  override update(part: RowsPart, [rows]: [WindowedRows]): unknown {
    this.#rows = rows;
    if (!this.#body) this.#listen(part.parentNode);
    requestAnimationFrame(() => this.#measure());
    return this.#window();
  }

  protected override disconnected(): void {
    this.#scroller?.removeEventListener('scroll', this.#onView);
    removeEventListener('beforeprint', this.#onView);
    removeEventListener('afterprint', this.#onView);
    this.#body = null;
  }

  protected override reconnected(): void {
    if (this.#scroller) this.#listen(this.#scroller.querySelector('tbody') as HTMLElement);
  }

  #listen(body: HTMLElement): void {
    this.#body = body;
    this.#scroller = body.closest('.scroll');
    this.#scroller?.addEventListener('scroll', this.#onView, { passive: true });
    body.addEventListener('focusin', this.#onFocus);
    body.addEventListener('focusout', this.#onFocus);
    // On paper nothing scrolls.
    addEventListener('beforeprint', this.#onView);
    addEventListener('afterprint', this.#onView);
  }

  readonly #onView = () => this.#show();

  readonly #onFocus = ({ type, target }: FocusEvent) => {
    const index = Number((target as Element).closest('tr')?.getAttribute('aria-rowindex')) - 2;
    this.#focused = type === 'focusin' && index >= 0 ? index : null;
  };

  #show(): void {
    if (this.isConnected && this.#rows) this.setValue(this.#window());
  }

  /** Rows are as high as the page's font makes them. */
  #measure(): void {
    const row = this.#body?.querySelector('tr[aria-rowindex]');
    const height = row?.getBoundingClientRect().height ?? 0;
    if (height > 0 && Math.abs(height - this.#rowHeight) > 0.5) {
      this.#rowHeight = height;
      this.#show();
    }
  }

  #window(): unknown {
    const { count, key, row } = this.#rows as WindowedRows;
    const shown = this.#indices(count);
    const parts = shown.flatMap((index, place) => {
      const gap = index - (place === 0 ? 0 : shown[place - 1] + 1);
      return gap > 0
        ? [
            { index, gap },
            { index, gap: 0 },
          ]
        : [{ index, gap }];
    });
    const left = count - 1 - (shown[shown.length - 1] ?? -1);
    return html`${repeat(
      parts,
      ({ index, gap }) => (gap > 0 ? `gap before ${index}` : key(index)),
      ({ index, gap }) => (gap > 0 ? this.#spacer(gap) : row(index)),
    )}${left > 0 ? this.#spacer(left) : nothing}`;
  }

  /** Those in sight, some around them, and the one with the focus. */
  #indices(count: number): number[] {
    const { scrollTop = 0, clientHeight = 0 } = this.#scroller ?? {};
    const all = count <= FEW || isPrinting();
    const first = all ? 0 : Math.max(0, Math.floor(scrollTop / this.#rowHeight) - AROUND);
    const inSight = Math.ceil((clientHeight || USUAL_SIGHT) / this.#rowHeight);
    const end = all ? count : Math.min(count, first + inSight + 2 * AROUND);
    const indices = Array.from({ length: Math.max(0, end - first) }, (_, i) => first + i);
    const focused = this.#focused;
    if (focused === null || focused >= count || (focused >= first && focused < end)) return indices;
    return focused < first ? [focused, ...indices] : [...indices, focused];
  }

  #spacer(rows: number): TemplateResult {
    return html`<tr aria-hidden="true" style=${styleMap({ height: `${rows * this.#rowHeight}px` })}></tr>`;
  }
}

/** Rows of a long table, of which only those in sight are there; the table stands in an element of class `scroll`. */
export const windowedRows = directive(Windowed);
