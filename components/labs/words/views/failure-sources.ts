import { html, nothing, type TemplateResult } from 'lit';
import type { FailureAnalysis } from '../../../../src/words/analogy-failure.js';
import { type AnswerSource, mainSource } from '../../../../src/words/answer-sources.js';
import { diseaseWords } from '../../../../src/words/failure-verdict.js';
import type { LabView } from '../lab-view.js';
import { parallelogram } from './parallelogram.js';

/** As many of an input's own neighbours are named. */
const NAMED_NEIGHBOURS = 10;

/** The analogy's parallelogram, with arrows to its fourth corner and to the words hoped for. */
export function parallelogramView(view: LabView, { analogy, expected, plane }: FailureAnalysis): unknown {
  if (!plane) return nothing;
  return parallelogram(view, { analogy, plane, answers: expected.map(({ word }) => word) });
}

/** The input beside which the answers stand anyway, and what each answer's cosine is made of. */
export function sourcesView({ words }: LabView, analysis: FailureAnalysis): unknown {
  const { analogy, sources, inputNeighbours, ownFirst } = analysis;
  if (!sources || !inputNeighbours || sources.length === 0) return nothing;
  const { failure } = words;
  const main = mainSource(sources);
  const input = main?.input ?? 'to';
  const neighbours = inputNeighbours[input].slice(0, NAMED_NEIGHBOURS);
  const disease = diseaseWords(analogy, inputNeighbours.to);
  const isOwn = [analogy.from, analogy.to, analogy.like].includes(ownFirst ?? '');
  return html`<section class="sources" part="sources">
    <h4>${failure.sourcesTitle}</h4>
    <ul class="findings">
      <li>${failure.mainSource(main, analogy)}</li>
      <li>${failure.inputNeighbours(analogy[input], neighbours)}</li>
      ${disease.length > 0 ? html`<li>${failure.disease(disease)}</li>` : nothing}
      ${ownFirst ? html`<li>${failure.ownFirst(ownFirst, isOwn)}</li>` : nothing}
    </ul>
    <details>
      <summary>${failure.partsTitle}</summary>
      ${partsTable(words, analysis, sources)}
    </details>
  </section>`;
}

function partsTable(words: LabView['words'], { analogy }: FailureAnalysis, sources: readonly AnswerSource[]) {
  const { parts, partsTitle } = words.failure;
  const { from, to, like } = analogy;
  const columns = [parts.word, parts.from(to), parts.from(like), parts.less(from), parts.place(to), parts.place(like)];
  const row = ({ word, parts: owed, places }: AnswerSource): TemplateResult => html`<tr>
    <th scope="row"><bdi>${word}</bdi></th>
    ${[owed.to, owed.like, owed.from].map((part) => html`<td>${words.fixed(part, 3)}</td>`)}
    ${[places.to, places.like].map((place) => html`<td>${words.number(place)}</td>`)}
  </tr>`;
  return html`<div class="scroll" role="region" aria-label=${partsTitle} tabindex="0">
    <table class="wide">
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${sources.map(row)}
      </tbody>
    </table>
  </div>`;
}
