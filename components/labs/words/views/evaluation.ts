import { html, nothing, type TemplateResult } from 'lit';
import type { AnalogyScore, SectionScore } from '../../../../src/words/evaluation/analogy-evaluation.js';
import type { PairScore } from '../../../../src/words/evaluation/pair-evaluation.js';
import type { Evaluation } from '../../../../src/words/words-events.js';
import { actionButton } from '../../../lab/page/action-button.js';
import type { LabView } from '../lab-view.js';

/** A few pairs are enough to see what is judged. */
const SHOWN_PAIRS = 12;

/** Files of word tests, and how the vectors do on them. */
export function evaluationView(view: LabView): TemplateResult {
  const { state } = view;
  return html`${askView(view)} ${state.evaluations.map((evaluation) => oneEvaluation(view, evaluation))}`;
}

function askView(view: LabView): TemplateResult {
  const { words, ask, state, busy } = view;
  const enabled = state.data !== null && !busy && !view.locks('evaluation');
  const onFile = (event: Event) => {
    const input = event.target as HTMLInputElement;
    if (input.files?.[0]) ask.evaluate(input.files[0], '');
    input.value = '';
  };
  const onAddress = (event: SubmitEvent) => {
    event.preventDefault();
    const address = new FormData(event.target as HTMLFormElement).get('address');
    if (enabled && String(address).trim() !== '') ask.evaluate(null, String(address));
  };
  return html`
    <div class="buttons">
      ${actionButton({ label: words.evaluation.own, enabled, onPress: () => ask.evaluate(null, '') })}
      <label class="file">
        <input type="file" ?disabled=${!enabled} aria-describedby="evaluation-hint" @change=${onFile} />
        <span class="button">${words.evaluation.openFile}</span>
      </label>
    </div>
    <form class="query address" @submit=${onAddress}>
      <label for="evaluation-address">${words.evaluation.address}</label>
      <input id="evaluation-address" name="address" type="text" dir="ltr" aria-describedby="evaluation-hint" />
      <button type="submit" aria-disabled=${!enabled}>${words.evaluation.load}</button>
      <small class="hint" id="evaluation-hint">${words.evaluation.addressHint}</small>
    </form>
  `;
}

function oneEvaluation(view: LabView, evaluation: Evaluation): TemplateResult {
  const { words } = view;
  const { name, progress, analogies, pairs, elapsedMs } = evaluation;
  return html`<article class="evaluation" part="evaluation">
    <h4><bdi>${name || words.evaluation.ownName}</bdi></h4>
    ${
      progress < 1
        ? html`<progress max="1" .value=${progress} aria-label=${words.evaluation.progress(progress)}></progress>`
        : html`<p class="hint">${words.evaluation.seconds(elapsedMs)}</p>`
    }
    ${analogies ? analogyScore(view, analogies) : nothing} ${pairs ? pairScore(view, pairs) : nothing}
  </article>`;
}

function analogyScore({ words }: LabView, score: AnalogyScore): TemplateResult {
  const { evaluation } = words;
  const { sections, right, covered, total } = score;
  const row = (name: string, part: Pick<SectionScore, 'right' | 'covered'>) => html`<tr>
    <th scope="row">${name}</th>
    <td>${words.number(part.right)}</td>
    <td>${words.number(part.covered)}</td>
    <td>${part.covered > 0 ? words.percent(part.right / part.covered, 1) : '–'}</td>
  </tr>`;
  const mistakes = sections.flatMap((section) => section.mistakes.slice(0, 2));
  return html`
    <p class="finding">${evaluation.summary(right, covered, total)}</p>
    <div class="scroll" role="region" aria-label=${words.tasks.evaluation.title} tabindex="0">
      <table class="wide">
        <thead>
          <tr>
            ${evaluation.columns.map((column) => html`<th scope="col">${column}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${sections.map((section) => row(section.name, section))} ${row(evaluation.total, score)}
        </tbody>
      </table>
    </div>
    ${
      mistakes.length === 0
        ? nothing
        : html`<details>
          <summary>${evaluation.mistakes}</summary>
          <ul class="findings" dir="ltr">
            ${mistakes.map((mistake) => html`<li>${evaluation.mistake(mistake)}</li>`)}
          </ul>
        </details>`
    }
  `;
}

function pairScore({ words }: LabView, { pairs, uncovered, pearson, spearman }: PairScore): TemplateResult {
  const { evaluation } = words;
  return html`
    <p class="finding">${evaluation.pairs(spearman, pearson, pairs.length, uncovered)}</p>
    <table class="wide">
      <thead>
        <tr>
          ${evaluation.pairColumns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${pairs.slice(0, SHOWN_PAIRS).map(
          ({ words: [a, b], judgement, similarity }) => html`<tr>
            <th scope="row"><bdi dir="ltr">${a} – ${b}</bdi></th>
            <td>${words.fixed(judgement, 2)}</td>
            <td>${words.fixed(similarity, 3)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  `;
}
