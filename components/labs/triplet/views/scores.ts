import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { EpochRecord } from '../../../../src/triplet/triplet-events.js';
import { inTurn } from '../../../parts/in-turn.js';
import { findingsOf } from '../findings.js';
import type { LabView } from '../lab-view.js';
import { orderView } from '../order/order.js';
import { shownEpoch } from '../state.js';

/** Raw pixels, the untrained network and every epoch in one table, and what the numbers say. */
export function scoresView(view: LabView): TemplateResult | typeof nothing {
  const { state, words } = view;
  if (state.epochs.length === 0) return nothing;
  const shown = shownEpoch(state);
  return html`
    <section class="results" part="scores" aria-labelledby="scores-title">
      <h3 id="scores-title">${words.scores.title}</h3>
      ${inTurn(() => guard([state.epochs, state.raw, shown, state.data, words], () => html`${table(view)}${findingsList(view)}${orderView(view)}`))}
    </section>
  `;
}

function table(view: LabView): TemplateResult {
  const { state, words } = view;
  const { columns, raw, explanation, title } = words.scores;
  return html`
    <div class="scroll" role="group" aria-labelledby="scores-title" tabindex="0">
      <table class="scores">
        <caption class="unseen">${title}</caption>
        <thead>
          <tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr>
        </thead>
        <tbody>
          ${
            state.raw
              ? html`<tr>
                <th scope="row">${raw}</th>
                <td>${words.percent(state.raw.knn, 2)}</td>
                <td>${words.percent(state.raw.recallAt1, 2)}</td>
                <td>–</td>
                <td>–</td>
              </tr>`
              : nothing
          }
          ${state.epochs.map((epoch) => epochRow(view, epoch))}
        </tbody>
      </table>
    </div>
    <p class="hint">${explanation} ${sampleText(view)}</p>
  `;
}

function epochRow({ state, words }: LabView, epoch: EpochRecord): TemplateResult {
  const { neighbours } = epoch;
  const name = epoch.epoch === 0 ? words.scores.untrained : words.epoch(epoch.epoch);
  const share = epoch.trainActiveShare ?? epoch.validationActiveShare;
  return html`<tr class=${epoch === shownEpoch(state) ? 'shown' : ''} aria-current=${epoch === shownEpoch(state)}>
    <th scope="row">${name}</th>
    <td>${words.percent(neighbours.knn, 2)}</td>
    <td>${words.percent(neighbours.recallAt1, 2)}</td>
    <td>${words.fixed(epoch.validationLoss, 4)}</td>
    <td>${words.percent(share, 1)}</td>
  </tr>`;
}

function sampleText({ state, words }: LabView): string {
  const { data, epochs } = state;
  if (!data) return '';
  return words.scores.sampled(epochs[0].neighbours, { train: data.trainCount, test: data.testCount });
}

function findingsList({ state, words }: LabView): TemplateResult | typeof nothing {
  const findings = findingsOf(state);
  if (findings.length === 0) return nothing;
  return html`
    <h4>${words.findings}</h4>
    <ul class="findings" part="findings">
      ${findings.map((finding) => html`<li>${words.finding(finding)}</li>`)}
    </ul>
  `;
}
