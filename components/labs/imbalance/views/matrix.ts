import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Split } from '../../../../src/data/image-splits.js';
import { namedConfusions } from '../../../../src/imbalance/confusions.js';
import type { SplitDescription, SplitEvaluation } from '../../../../src/imbalance/imbalance-events.js';
import { normaliseMatrix } from '../../../../src/metrics/confusion-matrix.js';
import { stripStyles } from '../../../lab/page/styles/strip-styles.js';
import { withStyles } from '../../../parts/with-styles.js';
import { type MatrixCell, scoresAt } from '../decisions.js';
import type { LabView } from '../lab-view.js';
import { judgedSplit, thresholdOf } from '../state.js';
import { byMeasuredSplit } from './by-split.js';

/** Pairs of classes that the sentence names. */
const NAMED_PAIRS = 4;

/** Step 4: the confusion matrix of each part; a cell opens its images. */
export function matrixView(view: LabView): TemplateResult | typeof nothing {
  const { state, words } = view;
  const { data, evaluations, cell } = state;
  if (!data || !evaluations.val) return nothing;
  const threshold = thresholdOf(state);
  return html`
    <section class="results" part="matrix" aria-labelledby="matrix-title">
      <h3 id="matrix-title">${words.matrix.title}</h3>
      <p class="hint">${words.matrix.explanation} ${words.matrix.hint}</p>
      ${guard([evaluations, threshold?.label, threshold?.value, cell, words], () =>
        byMeasuredSplit(view, (split) => matrixTable(view, data, split)),
      )}
      ${cellView(view, data)}
      ${guard([evaluations, threshold?.label, threshold?.value, words], () => html`<p class="finding">${pairsText(view, data)}</p>`)}
    </section>
  `;
}

function matrixTable(view: LabView, { classNames }: SplitDescription, split: Split): TemplateResult | typeof nothing {
  const { state, words } = view;
  const evaluation = state.evaluations[split];
  if (!evaluation) return nothing;
  const { confusion } = scoresAt(evaluation, thresholdOf(state), classNames);
  const shares = normaliseMatrix(confusion, 'true');
  return html`
    <h4>${words.splits[split]}</h4>
    <div class="scroll" role="group" aria-label=${words.splits[split]} tabindex="0">
      <table class="matrix">
        <caption class="unseen">${words.matrix.title}: ${words.splits[split]}</caption>
        <thead>
          <tr>
            <th scope="col"><bdi>${words.matrix.truth}</bdi></th>
            ${classNames.map((name) => html`<th scope="col"><bdi>${name}</bdi></th>`)}
          </tr>
        </thead>
        <tbody>
          ${confusion.map(
            (row, truth) => html`<tr>
              <th scope="row"><bdi>${classNames[truth]}</bdi></th>
              ${row.map((count, predicted) => {
                const facts = { truth: classNames[truth], predicted: classNames[predicted] };
                return cellButton(
                  view,
                  { split, truth, predicted },
                  { ...facts, count, share: shares[truth][predicted] },
                );
              })}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  `;
}

function cellButton(
  { state, words, ask }: LabView,
  cell: { split: Split; truth: number; predicted: number },
  facts: { truth: string; predicted: string; count: number; share: number },
): TemplateResult {
  const open =
    state.cell?.split === cell.split && state.cell.truth === cell.truth && state.cell.predicted === cell.predicted;
  const right = cell.truth === cell.predicted;
  // As a property, since a strict Content-Security-Policy forbids the attribute.
  const beside = !open && state.cell?.split === cell.split && lies(cell, state.cell);
  return html`<td class="${right ? 'right' : 'wrong'}${beside ? ' beside' : ''}" .style=${`--share: ${facts.share}`}>
    <button
      type="button"
      aria-pressed=${open}
      ?disabled=${facts.count === 0}
      @click=${() => ask.openCell(open ? null : cell)}
    >
      <span class="unseen">${words.matrix.cell(facts.truth, facts.predicted)}</span>
      <span>${words.number(facts.count)}</span> <small>${words.percent(facts.share, 0)}</small>
    </button>
  </td>`;
}

/** In the row or the column of the open cell, which it is explained by. */
function lies(cell: MatrixCell, open: MatrixCell): boolean {
  return cell.truth === open.truth || cell.predicted === open.predicted;
}

function cellView(view: LabView, data: SplitDescription): TemplateResult | typeof nothing {
  const { state, words, ask } = view;
  const { cell, cellImages, cellTotal } = state;
  if (!cell || cellImages.length === 0) return nothing;
  const { height, width, channels, classNames } = data;
  const facts = { truth: classNames[cell.truth], predicted: classNames[cell.predicted] };
  const explanation = words.matrix.explain({ ...facts, ...cellSums(view, data, cell) });
  const shown = { shown: cellImages.length, total: cellTotal, split: words.splits[cell.split] };
  return html`
    <div class="cell" role="group" aria-labelledby="cell-title">
      <h4 id="cell-title">${words.matrix.images({ ...facts, ...shown })}</h4>
      <p part="cell-finding">${explanation}</p>
      <button type="button" @click=${() => ask.openCell(null)}>${words.matrix.close}</button>
      <ul ${withStyles(stripStyles)} class="images">
        ${cellImages.map(
          ({ pixels, confidence }) => html`<li>
            <lab-image
              .pixels=${pixels}
              .height=${height}
              .width=${width}
              .channels=${channels}
              .label=${words.counts.example(facts.truth)}
            ></lab-image>
            ${words.matrix.confidence(confidence)}
          </li>`,
        )}
      </ul>
    </div>
  `;
}

/** The cell's count, and the sums of its row and its column. */
function cellSums({ state }: LabView, { classNames }: SplitDescription, { split, truth, predicted }: MatrixCell) {
  const { confusion } = scoresAt(state.evaluations[split] as SplitEvaluation, thresholdOf(state), classNames);
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
  return {
    ...{ count: confusion[truth][predicted], of: sum(confusion[truth]), found: confusion[truth][truth] },
    ...{ said: sum(confusion.map((row) => row[predicted])), right: confusion[predicted][predicted] },
  };
}

function pairsText({ state, words }: LabView, { classNames }: SplitDescription): string {
  const split = judgedSplit(state);
  const evaluation = state.evaluations[split];
  if (!evaluation) return '';
  const { confusion } = scoresAt(evaluation, thresholdOf(state), classNames);
  const pairs = namedConfusions(confusion, NAMED_PAIRS).map(({ truth, predicted, count, of }) => {
    return { truth: classNames[truth], predicted: classNames[predicted], count, of };
  });
  return words.matrix.pairs(pairs, split);
}
