import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { labSpace } from '../../../../src/tuning/lab-search.js';
import { searchSpaceSummary } from '../../../../src/tuning/summaries.js';
import { modelSummary } from '../../../../src/tuning/training/model-summary.js';
import { bestTrial, summaryText } from '../../../../src/tuning/tuning-result.js';
import { findingsOf } from '../findings.js';
import type { LabView } from '../lab-view.js';

/** What the numbers of the search say. */
export function findingsView({ state, words }: LabView): TemplateResult | typeof nothing {
  const findings = findingsOf(state);
  if (findings.length === 0) return nothing;
  return html`
    <section class="results" part="findings-section" aria-labelledby="findings-title">
      <h3 id="findings-title">${words.findings}</h3>
      <ul class="findings" part="findings">
        ${findings.map((finding) => html`<li>${words.finding(finding)}</li>`)}
      </ul>
    </section>
  `;
}

/** The same in Keras Tuner's and Keras's own words, to copy. */
export function summaryView(view: LabView): TemplateResult | typeof nothing {
  const { state, words } = view;
  const { settings, trials, data } = state;
  if (!settings || trials.size === 0 || view.hides('summary')) return nothing;
  const { summary } = words;
  return html`
    <section class="results" part="summary" aria-labelledby="summary-title">
      <h3 id="summary-title">${summary.title}</h3>
      <p class="hint">${summary.explanation}</p>
      ${guard([trials, data, words], () => {
        const best = bestTrial([...trials.values()]);
        const inputs = data ? data.width * data.height * data.channels : 784;
        const model = best && data ? modelSummary({ inputs, units: best.units, classes: data.classNames.length }) : '';
        return html`
          ${printed(view, summary.results, summaryText([...trials.values()], settings))}
          ${printed(view, summary.space, searchSpaceSummary(labSpace(settings)))}
          ${model === '' ? nothing : printed(view, summary.model, model)}
        `;
      })}
    </section>
  `;
}

function printed({ words, ask }: LabView, title: string, text: string): TemplateResult {
  return html`
    <details class="printed">
      <summary><code dir="ltr">${title}</code></summary>
      <button type="button" @click=${() => ask.copyText(text)}>${words.summary.copy}</button>
      <pre dir="ltr" lang="en" tabindex="0">${text}</pre>
    </details>
  `;
}
