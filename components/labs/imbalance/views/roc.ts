import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import {
  type FlagCells,
  type FlagThreshold,
  flagCells,
  imagesToWatch,
} from '../../../../src/imbalance/flag-threshold.js';
import type { SplitDescription, SplitEvaluation } from '../../../../src/imbalance/imbalance-events.js';
import { classColor, classGlyphs } from '../../../charts/palette.js';
import type { LabView } from '../lab-view.js';
import { judgedSplit, shownThreshold, WATCHED_IMAGES } from '../state.js';
import { classChoice } from './class-choice.js';
import { flagSlider } from './flag-slider.js';
import { rocSquare } from './roc-square.js';

/** Images in a line of a cell. */
const IN_LINE = 5;

/** What ROC and its area are: a threshold that is moved, the four cells that fill, the point on the curve. */
export function rocView(view: LabView): TemplateResult | typeof nothing {
  const { state, words } = view;
  const { data, evaluations } = state;
  const split = judgedSplit(state);
  const evaluation = evaluations[split];
  if (!data || !evaluation) return nothing;
  const threshold = shownThreshold(state);
  const cells = flagCells(evaluation, threshold);
  return html`
    <section class="results" part="roc" aria-labelledby="roc-title">
      <h3 id="roc-title">${words.roc.title}</h3>
      <p class="hint">${words.roc.explanation}</p>
      ${classChoice(view, data, 'roc-class')} ${flagSlider(view, data, threshold)}
      <div class="roc">
        ${board(view, data, { evaluation, threshold, cells })}
        ${guard([evaluation, threshold.label, threshold.value, words], () => rocSquare(view, data, evaluation))}
      </div>
      <p class="finding" role="status" part="roc-finding">
        ${nowText(view, data, { evaluation, threshold, cells })} ${areaText(view, data, evaluation)}
      </p>
    </section>
  `;
}

interface Flagged {
  readonly evaluation: SplitEvaluation;
  readonly threshold: FlagThreshold;
  readonly cells: FlagCells;
}

/** Two rows: of the class, and others. Two columns: flagged, and not. Images move from one to the other. */
function board(view: LabView, data: SplitDescription, { evaluation, threshold, cells }: Flagged): TemplateResult {
  const { words } = view;
  const name = data.classNames[threshold.label];
  const { roc } = words;
  const quarters = [
    [cells.truePositives, roc.found(name)],
    [cells.falseNegatives, roc.missed(name)],
    [cells.falsePositives, roc.alarms],
    [cells.trueNegatives, roc.spared],
  ] as const;
  return html`<div class="flag-board">
    ${quarters.map(
      ([count, text], i) => html`<div class=${i === 0 || i === 3 ? 'flag-cell right' : 'flag-cell wrong'}>
        <b>${words.number(count)}</b> ${text}
      </div>`,
    )}
    ${marks(view, data, { evaluation, threshold, cells })}
  </div>`;
}

function marks({ state }: LabView, data: SplitDescription, { evaluation, threshold }: Flagged): TemplateResult[] {
  const { label, value } = threshold;
  const glyphs = classGlyphs(data.classNames);
  const scoreOf = (row: number) => evaluation.probabilities[row * data.classNames.length + label];
  const filled = [0, 0, 0, 0];
  const places = new Map(
    [...imagesToWatch(evaluation, label, WATCHED_IMAGES)]
      .sort((a, b) => scoreOf(b) - scoreOf(a))
      .map((row) => {
        const cell = (evaluation.labels[row] === label ? 0 : 2) + (scoreOf(row) >= value ? 0 : 1);
        return [row, { cell, place: filled[cell]++ }] as const;
      }),
  );
  // In the order of the images: a mark that moves stays the same element.
  return [...places.keys()]
    .sort((a, b) => a - b)
    .map((row) => {
      const { cell, place } = places.get(row) as { cell: number; place: number };
      const truth = evaluation.labels[row];
      const pixels = state.watched.find(({ index }) => index === row)?.pixels;
      const column = cell % 2;
      const at = `--column: ${column}; --row: ${cell >> 1}; --x: ${place % IN_LINE}; --y: ${Math.floor(place / IN_LINE)}`;
      return html`<span class="flag-mark" .style=${`${at}; --mark: ${classColor(truth)}`} aria-hidden="true">
        ${
          pixels
            ? html`<lab-image
              .pixels=${pixels}
              .height=${data.height}
              .width=${data.width}
              .channels=${data.channels}
            ></lab-image>`
            : nothing
        }<b>${glyphs[truth]}</b>
      </span>`;
    });
}

function nowText({ words }: LabView, data: SplitDescription, { threshold, cells }: Flagged): string {
  const { truePositives, falseNegatives, falsePositives, trueNegatives } = cells;
  return words.roc.now({
    className: data.classNames[threshold.label],
    threshold: threshold.value,
    found: truePositives,
    all: truePositives + falseNegatives,
    alarms: falsePositives,
    others: falsePositives + trueNegatives,
  });
}

function areaText(view: LabView, data: SplitDescription, evaluation: SplitEvaluation): string {
  const { chosenClass } = view.state;
  return view.words.roc.area(data.classNames[chosenClass], evaluation.scores.auc[chosenClass]);
}
