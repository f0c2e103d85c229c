import { html, nothing, type TemplateResult } from 'lit';
import type { ExpectedWord, FailureAnalysis } from '../../../../src/words/analogy-failure.js';
import type { FailureAnswer } from '../../../../src/words/words-events.js';
import type { LabView } from '../lab-view.js';
import { calfSliders } from './calf-sliders.js';
import { problemsView } from './query-field.js';
import { wordList } from './word-list.js';

/** The failing analogy: what comes out, why, and the experiment that repairs it. */
export function failureView(view: LabView, { analysis, problems }: FailureAnswer): TemplateResult {
  return html`
    ${problemsView(view, problems)} ${analysis ? analysisView(view, analysis) : nothing} ${calfSliders(view)}
  `;
}

function analysisView(view: LabView, analysis: FailureAnalysis): TemplateResult {
  const { failure, formulas } = view.words;
  const { analogy, solved, answers, expected, missing } = analysis;
  const first = answers[0]?.word ?? '–';
  const hopedFor = [...expected.map(({ word }) => word), ...missing];
  return html`
    <h4>${formulas.question(analogy)}</h4>
    <p class="verdict ${solved ? 'solved' : 'failed'}" role="status" part="verdict">
      ${solved ? failure.solved(first) : failure.failed(first, hopedFor)}
    </p>
    <div class="lists single">
      ${wordList(
        view,
        html`<b>${failure.tableTitle}</b> <small dir="ltr">${formulas.formula(analogy, 'right')}</small>`,
        answers,
      )}
    </div>
    <h4>${failure.why}</h4>
    ${
      missing.length === 0
        ? nothing
        : html`<ul class="findings">
          ${missing.map((word) => html`<li>${failure.missing(word)}</li>`)}
        </ul>`
    }
    ${expected.map((word) => reasons(view, analysis, word))}
    ${expected.length > 0 ? ranksTable(view, expected) : nothing}
  `;
}

function reasons({ words }: LabView, { analogy, inputRows }: FailureAnalysis, word: ExpectedWord): TemplateResult {
  const { failure } = words;
  return html`
    <section class="reasons">
      <h5><bdi>${word.word}</bdi></h5>
      <ul class="findings">
        <li>${failure.rank(word)}</li>
        <li>${failure.rarity(word, Math.max(...inputRows) + 1)}</li>
        <li>${failure.meaning(word)}</li>
        <li>${failure.angle(word, analogy)}</li>
        ${variantFinding(words, word)}
      </ul>
    </section>
  `;
}

/** Whether another formula for the same question would have found the word; “wrong” asks another question. */
function variantFinding({ failure, formulas }: LabView['words'], { word, ranks }: ExpectedWord): unknown {
  const isFound = ranks.some(({ formula, rank }) => formula === 'right' && rank === 1);
  const others = ranks.flatMap(({ formula, rank }) =>
    rank === null || formula === 'right' || formula === 'wrong' ? [] : [{ formula, rank }],
  );
  if (isFound || others.length === 0) return nothing;
  const best = others.reduce((first, next) => (next.rank < first.rank ? next : first));
  return html`<li>${failure.variant(word, formulas.names[best.formula], best.rank)}</li>`;
}

function ranksTable({ words }: LabView, expected: readonly ExpectedWord[]): TemplateResult {
  const { failure, formulas } = words;
  return html`<div class="scroll" role="region" aria-label=${failure.ranksTitle} tabindex="0">
    <table class="wide">
      <caption>
        ${failure.ranksTitle}
      </caption>
      <thead>
        <tr>
          <th scope="col">${failure.formulaColumn}</th>
          ${expected.map(({ word }) => html`<th scope="col">${word}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${expected[0].ranks.map(
          ({ formula }, i) => html`<tr>
            <th scope="row">${formulas.names[formula]}</th>
            ${expected.map(({ ranks }) => {
              const { rank } = ranks[i];
              return html`<td>${rank === null ? failure.own : words.number(rank)}</td>`;
            })}
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
