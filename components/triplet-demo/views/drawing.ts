import { html, nothing, type TemplateResult } from 'lit';
import type { LabView } from '../lab-view.js';
import { neighbourList } from './neighbours.js';

/** The student's own digit, and where the network puts it. */
export function drawingView(view: LabView): TemplateResult | typeof nothing {
  const { state, words, ask } = view;
  if (view.hides('draw')) return nothing;
  const { data } = state;
  const onDraw = (event: CustomEvent<{ pixels: Uint8Array | null }>) => ask.draw(event.detail.pixels);
  return html`
    <section class="results drawing" part="drawing" aria-labelledby="draw-title">
      <h3 id="draw-title">${words.draw.title}</h3>
      <p class="hint">${state.epochs.length > 0 ? words.draw.explanation : words.draw.notYet}</p>
      <div class="easel">
        <lab-draw-digit
          exportparts="pad"
          .words=${words.drawing}
          .width=${data?.width ?? 28}
          .height=${data?.height ?? 28}
          ?disabled=${state.epochs.length === 0}
          @lab-drawing=${onDraw}
        ></lab-draw-digit>
        <div class="answer" aria-live="polite">${answerView(view)}</div>
      </div>
    </section>
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
