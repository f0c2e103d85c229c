import { html, nothing, type TemplateResult } from 'lit';
import type { PageView } from '../page/page-view.js';
import type { PreviewSource } from './preview-source.js';

/** Where a preview comes to stand, once what shows it is loaded. */
export function previewPlace(view: PageView, source: PreviewSource, step: string): TemplateResult | typeof nothing {
  const parts = source.shows[step];
  if (!parts || view.hides('preview')) return nothing;
  return html`<lab-preview part="preview" .view=${view} .parts=${parts} .source=${source}></lab-preview>`;
}

/** Loads what shows previews, when the page has all else that it needs; not for those who save data. */
export function loadPreviews(): void {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  if (connection?.saveData) return;
  if (document.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle, { once: true });
}

/** A lab without a preview works as it does. */
function whenIdle(): void {
  const load = () => void import('./lab-preview.js').catch(() => {});
  if ('requestIdleCallback' in globalThis) requestIdleCallback(load, { timeout: 2000 });
  else setTimeout(load, 500);
}
