import { html, nothing, type TemplateResult } from 'lit';
import { type ActionButton, actionButton } from './action-button.js';
import type { PageView } from './page-view.js';

export interface SharingFacts {
  /** There is a result to save. */
  readonly hasResult: boolean;
  /** What else this lab can save. */
  readonly more?: readonly ActionButton[];
  readonly hint?: string;
}

/** Link, tag, result, and what else a lab can save. */
export function sharingView(
  view: PageView,
  { hasResult, more = [], hint = '' }: SharingFacts,
): TemplateResult | typeof nothing {
  if (view.hides('share')) return nothing;
  const { words, ask, copied } = view;
  const { sharing } = words;
  const buttons: readonly ActionButton[] = [
    { label: sharing.copyLink, enabled: true, onPress: ask.copyLink },
    { label: sharing.copyTag, enabled: true, onPress: ask.copyTag },
    { label: sharing.exportResult, enabled: hasResult, onPress: ask.exportResult },
    ...more,
    ...(view.hides('hand-in') ? [] : [{ label: sharing.handIn, enabled: hasResult, onPress: ask.handIn }]),
  ];
  return html`
    <section class="results sharing" part="sharing" aria-labelledby="share-title lab-title">
      <h3 id="share-title">${sharing.title}</h3>
      <div class="buttons">${buttons.map((button) => actionButton({ part: 'share-button', ...button }))}</div>
      <p role="status">${copied.text !== '' && !copied.byHand ? sharing.copied : nothing}</p>
      ${
        copied.byHand
          ? html`<label class="by-hand"
            >${sharing.copyByHand}
            <input type="text" readonly dir="ltr" .value=${copied.text} @focus=${selectAll} />
          </label>`
          : nothing
      }
      ${hint === '' ? nothing : html`<p class="hint">${hint}</p>`} ${view.keeping(words)}
    </section>
  `;
}

function selectAll(event: FocusEvent): void {
  (event.target as HTMLInputElement).select();
}
