import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Split } from '../../../../src/data/image-splits.js';
import type { SplitDescription } from '../../../../src/imbalance/imbalance-events.js';
import { normaliseMatrix } from '../../../../src/metrics/confusion-matrix.js';
import { scoresAt } from '../decisions.js';
import type { LabView } from '../lab-view.js';
import { thresholdOf } from '../state.js';
import { bySplit } from './by-split.js';

/** Pairs of classes that the sentence names. */
const NAMED_PAIRS = 4;

/** Step 4: the confusion matrix of each part; a cell opens its images. */
export function matrixView(view: LabView): TemplateResult | typeof nothing {
  const { state, words } = view;
  const { data, evaluations, cell } = state;
  if (!data || !evaluations.test) return nothing;
  const threshold = thresholdOf(state);
  return html`
    <section class="results" part="matrix" aria-labelledby="matrix-title">
      <h3 id="matrix-title">${words.matrix.title}</h3>
      <p class="hint">${words.matrix.explanation} ${words.matrix.hint}</p>
      ${guard([evaluations, threshold?.label, threshold?.value, cell, words], () =>
        bySplit((split) => matrixTable(view, data, split)),
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
  return html`<td class=${right ? 'right' : 'wrong'} .style=${`--share: ${facts.share}`}>
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

function cellView({ state, words, ask }: LabView, data: SplitDescription): TemplateResult | typeof nothing {
  const { cell, cellImages, cellTotal } = state;
  if (!cell || cellImages.length === 0) return nothing;
  const { height, width, channels, classNames } = data;
  const facts = { truth: classNames[cell.truth], predicted: classNames[cell.predicted] };
  const shown = { shown: cellImages.length, total: cellTotal, split: words.splits[cell.split] };
  return html`
    <div class="cell" role="group" aria-labelledby="cell-title">
      <h4 id="cell-title">${words.matrix.images({ ...facts, ...shown })}</h4>
      <button type="button" @click=${() => ask.openCell(null)}>${words.matrix.close}</button>
      <ul class="images">
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

function pairsText({ state, words }: LabView, { classNames }: SplitDescription): string {
  const test = state.evaluations.test;
  if (!test) return '';
  const { confusion } = scoresAt(test, thresholdOf(state), classNames);
  const pairs = confusion
    .flatMap((row, truth) =>
      row.map((count, predicted) => ({ truth: classNames[truth], predicted: classNames[predicted], count })),
    )
    .filter(({ truth, predicted, count }) => truth !== predicted && count > 0)
    .sort((a, b) => b.count - a.count);
  return words.matrix.pairs(pairs.slice(0, NAMED_PAIRS));
}
