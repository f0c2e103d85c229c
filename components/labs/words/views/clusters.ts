import { html, type TemplateResult } from 'lit';
import type { ClustersAnswer } from '../../../../src/words/words-events.js';
import type { LabView } from '../lab-view.js';
import { mapView, methodSwitch } from './maps.js';
import { problemsView } from './query-field.js';

type ClusterSet = ClustersAnswer['sets'][number];

/** Two sets of groups, each as a map with bands around the groups. */
export function clustersView(view: LabView, answer: ClustersAnswer): TemplateResult {
  return html`
    ${problemsView(view, answer.problems)} ${methodSwitch(view)}
    <div class="pair">${answer.sets.map((set) => setView(view, set))}</div>
  `;
}

function setView(view: LabView, { map, groups, words: members, silhouette, groupSilhouettes }: ClusterSet) {
  const { words } = view;
  const groupOf = new Map(members.map(({ word, group }) => [word, group]));
  const strays = members.filter((member) => member.silhouette < 0).map(({ word }) => word);
  return html`<div>
    ${mapView(view, map, {
      groups: map.words.map((word) => groupOf.get(word) ?? 0),
      groupNames: groups.map(({ name }) => name),
    })}
    <table class="wide">
      <thead>
        <tr>
          ${words.clusters.columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${groups.map(
          ({ name, words: inGroup }, group) => html`<tr>
            <th scope="row">${name}</th>
            <td>${words.number(inGroup.length)}</td>
            <td>${words.fixed(groupSilhouettes[group], 3)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
    <p class="finding">${words.clusters.silhouette(silhouette)} ${words.clusters.strays(strays)}</p>
  </div>`;
}
