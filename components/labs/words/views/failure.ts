import { html, nothing, type TemplateResult } from 'lit';
import type { ExpectedWord, FailureAnalysis } from '../../../../src/words/analogy-failure.js';
import { formulaVerdict } from '../../../../src/words/failure-verdict.js';
import type { FailureAnswer } from '../../../../src/words/words-events.js';
import type { LabView } from '../lab-view.js';
import { calfSliders } from './calf-sliders.js';
import { parallelogramView, sourcesView } from './failure-sources.js';
import { problemsView } from './query-field.js';
import { wordList } from './word-list.js';

/** The failing analogy: what comes out, the experiment that repairs it, and why it fails. */
export function failureView(view: LabView, { analysis, problems }: FailureAnswer): TemplateResult {
  return html`
    ${problemsView(view, problems)} ${analysis ? verdictView(view, analysis) : nothing} ${calfSliders(view)}
    ${analysis ? analysisView(view, analysis) : nothing}
  `;
}

/** One verdict: the first answer, and whether any formula does better. */
function verdictView({ words }: LabView, { analogy, solved, answers, expected, missing }: FailureAnalysis) {
  const { failure, formulas } = words;
  const first = answers[0]?.word ?? '–';
  const hopedFor = [...expected.map(({ word }) => word), ...missing];
  const verdict = formulaVerdict(expected);
  const others = verdict ? failure.formulas(verdict, formulas.names) : '';
  return html`
    <h4>${formulas.question(analogy)}</h4>
    <div class="verdict ${solved ? 'solved' : 'failed'}" role="status" part="verdict">
      <p>${solved ? failure.solved(first) : failure.failed(first, hopedFor)}</p>
      ${others ? html`<p class="others">${others}</p>` : nothing}
    </div>
  `;
}

function analysisView(view: LabView, analysis: FailureAnalysis): TemplateResult {
  const { failure, formulas } = view.words;
  const { analogy, answers, expected, missing } = analysis;
  return html`
    <div class="pair">
      <div class="lists single">
        ${wordList(
          view,
          html`<b>${failure.tableTitle}</b> <small dir="ltr">${formulas.formula(analogy, 'right')}</small>`,
          answers,
        )}
      </div>
      ${parallelogramView(view, analysis)}
    </div>
    ${sourcesView(view, analysis)}
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
        <li>${failure.pull(word, analogy)}</li>
        <li>${failure.rarity(word, Math.max(...inputRows) + 1)}</li>
        <li>${failure.meaning(word)}</li>
        <li>${failure.angle(word, analogy)}</li>
      </ul>
    </section>
  `;
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
