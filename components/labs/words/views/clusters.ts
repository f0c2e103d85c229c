import { html, nothing, type TemplateResult } from 'lit';
import { clusterVerdict, mapFlatters, mapSilhouette, strayWords } from '../../../../src/words/cluster-verdict.js';
import type { ClustersAnswer } from '../../../../src/words/words-events.js';
import type { LabView } from '../lab-view.js';
import { shownMap } from '../state.js';
import { linkedText } from './linked.js';
import { mapView, methodSwitch } from './maps.js';
import { problemsView } from './query-field.js';

type ClusterSet = ClustersAnswer['sets'][number];

/** Two sets of groups, each as a map with bands around the groups, and which keeps apart better. */
export function clustersView(view: LabView, answer: ClustersAnswer): TemplateResult {
  const [first, second] = answer.sets.map(({ silhouette }) => silhouette);
  const compared = answer.sets.length === 2 && answer.sets.every(({ groups }) => groups.length > 1);
  return html`
    ${problemsView(view, answer.problems)} ${methodSwitch(view)}
    ${compared ? html`<p class="finding">${view.words.remarks.sets(first, second)}</p>` : nothing}
    <div class="pair">${answer.sets.map((set) => setView(view, set))}</div>
  `;
}

function setView(view: LabView, { map, groups, words: members, groupSilhouettes, silhouette }: ClusterSet) {
  const { words } = view;
  const groupOf = new Map(members.map(({ word, group }) => [word, group]));
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
    ${groups.length > 1 ? verdictView(view, { map, groups, words: members, silhouette }) : nothing}
  </div>`;
}

/** Whether the vectors know the groups, which words stray, and what the map makes of it. */
function verdictView(view: LabView, set: Pick<ClusterSet, 'map' | 'groups' | 'words' | 'silhouette'>): TemplateResult {
  const { remarks } = view.words;
  const strays = strayWords(set.words);
  const named = strays.map(({ word, other = 0 }) => ({ word, other: set.groups[other].name }));
  const onMap = mapSilhouette(shownMap(view.state, set.map, view.settings.map), set.words);
  return html`<ul class="findings">
    <li>${remarks.clusters(clusterVerdict(set), set.silhouette)}</li>
    <li>
      ${linkedText(
        view,
        remarks.strays(named),
        strays.map(({ word }) => [word]),
      )}
    </li>
    ${
      onMap === null
        ? nothing
        : html`<li>${remarks.flatters(mapFlatters(onMap, set.silhouette), onMap, set.silhouette)}</li>`
    }
  </ul>`;
}
