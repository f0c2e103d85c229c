import { html, nothing, type TemplateResult } from 'lit';
import type { BuilderView } from './builder-view.js';

/** Where labtags lies on the author’s site, and whether it is there. */
export function folderView({ words, folder, lesson, lab }: BuilderView): TemplateResult | typeof nothing {
  if (!lab.shipped) return nothing;
  const { state, text, place } = folder;
  const source = lesson.values.src ?? '';
  const data = lab.knownData.includes(source) ? words.dataHint(source, `${folder.site}data/${source}/`) : '';
  return html`<div class="one folder">
    <label for="folder">${words.folder}</label>
    <input
      id="folder"
      type="text"
      dir="ltr"
      spellcheck="false"
      list="folders"
      aria-describedby="folder-hint folder-state"
      aria-invalid=${state === 'wrong' ? 'true' : nothing}
      .value=${text}
      @input=${(event: Event) => folder.write((event.target as HTMLInputElement).value)}
    />
    <datalist id="folders">
      <option value="labtags/"></option>
      <option value="../labtags/"></option>
      <option value=${new URL('./', document.baseURI).href}></option>
    </datalist>
    <small class="hint" id="folder-hint">${words.folderHint}</small>
    <small class=${/found|looking/.test(state) ? 'state' : 'problem'} id="folder-state" role="status">
      ${state === 'unknown' ? nothing : words.folderStates[state](place)}
    </small>
    <small class="hint">${data}</small>
  </div>`;
}
