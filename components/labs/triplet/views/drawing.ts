import { html, nothing, type TemplateResult } from 'lit';
import type { DataDescription } from '../../../../src/triplet/triplet-events.js';
import type { DrawingDetail } from '../../../parts/draw-digit.js';
import { inTurn } from '../../../parts/in-turn.js';
import type { Strokes } from '../../../parts/pen-strokes.js';
import { withStyles } from '../../../parts/with-styles.js';
import type { LabView } from '../lab-view.js';
import { drawingStyles } from './drawing-styles.js';
import { neighbourList } from './neighbours.js';

const NO_STROKES: Strokes = [];

/** The student's own digit, and where the network puts it. */
export function drawingView(view: LabView): TemplateResult | typeof nothing {
  const { state, words } = view;
  const { data, epochs } = state;
  if (view.hides('draw')) return nothing;
  return html`
    <section ${withStyles(drawingStyles)} class="results drawing" part="drawing" aria-labelledby="draw-title">
      <h3 id="draw-title">${words.draw.title}</h3>
      <p class="hint">${epochs.length > 0 ? words.draw.explanation : words.draw.notYet}</p>
      ${epochs.length > 0 && data ? inTurn(() => easel(view, data)) : nothing}
    </section>
  `;
}

function easel(view: LabView, { width, height }: DataDescription): TemplateResult {
  const { words, ask, state } = view;
  const onDraw = ({ detail: { pixels, strokes } }: CustomEvent<DrawingDetail>) =>
    ask.draw(pixels && { pixels, strokes });
  return html`
    <div class="easel">
      <lab-draw-digit
        exportparts="pad"
        .words=${words.drawing}
        .strokes=${state.drawing?.strokes ?? NO_STROKES}
        .width=${width}
        .height=${height}
        @lab-drawing=${onDraw}
      ></lab-draw-digit>
      <div class="answer" aria-live="polite">${answerView(view)}</div>
    </div>
  `;
}

function answerView({ state, words }: LabView): TemplateResult | typeof nothing {
  const { placed, data } = state;
  if (!placed || !data) return nothing;
  const { vote, neighbours } = placed.validation;
  return html`
    <p class="vote">${words.draw.vote(data.classNames[vote])}</p>
    <h4>${words.draw.neighbours}</h4>
    ${neighbourList(neighbours, data, words)}
  `;
}
