import { html, nothing, type TemplateResult } from 'lit';
import { actionButton } from '../../../lab/page/action-button.js';
import { isUnderWay } from '../../../lab/session/run-phase.js';
import type { LabView } from '../lab-view.js';

/** What a deeper network would cost on this machine, before one commits to it. */
export function backbonesView(view: LabView): TemplateResult {
  const { words, state, ask, phase, measuring } = view;
  const { backbones } = words;
  return html`
    <details class="backbones" part="backbones">
      <summary>${backbones.title}</summary>
      <p>${backbones.explanation}</p>
      ${actionButton({
        label: measuring ? backbones.measuring : backbones.measure,
        part: 'measure-button',
        enabled: !measuring && !isUnderWay(phase),
        onPress: ask.measureBackbones,
      })}
      ${state.backbones.length > 0 ? costTable(view) : nothing}
    </details>
  `;
}

function costTable({ words, state }: LabView): TemplateResult {
  const { title, columns } = words.backbones;
  return html`
    <table>
      <caption class="unseen">${title}</caption>
      <thead>
        <tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr>
      </thead>
      <tbody>
        ${state.backbones.map(
          ({ backbone, parameters, stepMs, epochMs }) => html`<tr>
            <th scope="row">${words.settings.choices.backbone[backbone]}</th>
            <td>${words.number(parameters)}</td>
            <td>${words.duration(stepMs)}</td>
            <td>${words.duration(epochMs)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  `;
}
