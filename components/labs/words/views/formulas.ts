import { html, type TemplateResult } from 'lit';
import type { AnsweredAnalogy, FormulasAnswer } from '../../../../src/words/words-events.js';
import type { LabView } from '../lab-view.js';
import { problemsView } from './query-field.js';
import { wordList } from './word-list.js';

const VARIANTS = ['product', 'inputs-kept', 'raw-sum'] as const;

/** Each analogy by the right and by the wrong formula, side by side. */
export function formulasView(view: LabView, answer: FormulasAnswer): TemplateResult {
  return html`${problemsView(view, answer.problems)} ${answer.analogies.map((analogy) => analogyView(view, analogy))}`;
}

function analogyView(view: LabView, analogy: AnsweredAnalogy): TemplateResult {
  const { formulas } = view.words;
  const list = (formula: keyof AnsweredAnalogy['answers']) =>
    wordList(
      view,
      html`<b>${formulas.names[formula]}</b> <small dir="ltr">${formulas.formula(analogy, formula)}</small>`,
      analogy.answers[formula],
    );
  return html`<article class="analogy">
    <h4>${formulas.question(analogy)}</h4>
    <div class="lists">${list('right')} ${list('wrong')}</div>
    <details>
      <summary>${formulas.more}</summary>
      <div class="lists">${VARIANTS.map(list)}</div>
    </details>
  </article>`;
}
