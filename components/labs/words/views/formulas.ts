import { html, nothing, type TemplateResult } from 'lit';
import type { AnsweredAnalogy, FormulasAnswer } from '../../../../src/words/words-events.js';
import type { LabView } from '../lab-view.js';
import { linkedText } from './linked.js';
import { parallelogram } from './parallelogram.js';
import { problemsView } from './query-field.js';
import { wordList } from './word-list.js';

const VARIANTS = ['product', 'inputs-kept', 'raw-sum'] as const;

/** Each analogy by the right and by the wrong formula, side by side. */
export function formulasView(view: LabView, answer: FormulasAnswer): TemplateResult {
  return html`
    ${problemsView(view, answer.problems)}
    ${answer.analogies.map((analogy, place) => analogyView(view, analogy, place === 0))}
  `;
}

function analogyView(view: LabView, analogy: AnsweredAnalogy, isFirst: boolean): TemplateResult {
  const { formulas, remarks } = view.words;
  const first = analogy.answers.right[0]?.word;
  const list = (formula: keyof AnsweredAnalogy['answers']) =>
    wordList(
      view,
      html`<b>${formulas.names[formula]}</b> <small dir="ltr">${formulas.formula(analogy, formula)}</small>`,
      analogy.answers[formula],
    );
  return html`<article class="analogy">
    <h4>${formulas.question(analogy)}</h4>
    <div class="lists two">${list('right')} ${list('wrong')}</div>
    ${
      first && analogy.slipPlace
        ? html`<p class="finding">${linkedText(view, remarks.slip(analogy, first, analogy.slipPlace), [[first]])}</p>`
        : nothing
    }
    ${
      analogy.plane
        ? html`<details ?open=${isFirst}>
          <summary>${view.words.maps.title('analogy')}</summary>
          ${parallelogram(view, { analogy, plane: analogy.plane, answers: first ? [first] : [] })}
        </details>`
        : nothing
    }
    <details>
      <summary>${formulas.more}</summary>
      <div class="lists">${VARIANTS.map(list)}</div>
    </details>
  </article>`;
}
