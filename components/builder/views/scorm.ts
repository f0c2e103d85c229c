import { html, nothing, type TemplateResult } from 'lit';
import { SCORM_VERSIONS, type ScormVersion } from '../../../src/scorm/manifest.js';
import type { BuilderWords } from '../english.js';
import type { PackageState } from '../package-maker.js';
import type { BuilderView } from './builder-view.js';

/** The lesson as a package for learning platforms; none of a lab that labtags does not ship. */
export function scormView({ words, lab, isBroken, scorm, makePackage }: BuilderView): TemplateResult | typeof nothing {
  if (!lab.shipped) return nothing;
  const make = (event: Event) => {
    const select = (event.target as HTMLElement).parentElement?.querySelector('select') as HTMLSelectElement;
    makePackage(select.value as ScormVersion);
  };
  return html`<div class="one" part="scorm">
    <h3>${words.scorm.title}</h3>
    <p class="hint">${words.scorm.hint}</p>
    <div class="buttons">
      <select id="scorm-version" aria-label=${words.scorm.version}>
        ${SCORM_VERSIONS.map((version) => html`<option value=${version}>SCORM ${version}</option>`)}
      </select>
      <button type="button" ?disabled=${isBroken || scorm.kind === 'making'} @click=${make}>${words.scorm.make}</button>
    </div>
    <p class=${scorm.kind === 'failed' ? 'problem' : 'hint'} role="status">${told(scorm, words)}</p>
  </div>`;
}

function told(state: PackageState, { scorm }: BuilderWords): string | typeof nothing {
  switch (state.kind) {
    case 'none':
      return nothing;
    case 'making':
      return scorm.making;
    case 'made':
      return scorm.made(state.file);
    case 'failed':
      return scorm.problems[state.reason](state.address);
  }
}
