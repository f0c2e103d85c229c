import { html, svg, type TemplateResult } from 'lit';
import type { LabView } from '../lab-view.js';

const ANCHOR = { x: 190, y: 130 };
const POSITIVE_RADIUS = 66;
const MARGIN = 46;

/** Before the first run: where hard, semi-hard and easy negatives lie. */
export function zonesView({ words }: LabView): TemplateResult {
  const { zones, triplets } = words;
  const outer = POSITIVE_RADIUS + MARGIN;
  const positive = onCircle(POSITIVE_RADIUS, -35);
  return html`
    <section class="results zones" part="zones" aria-labelledby="zones-title">
      <h3 id="zones-title">${zones.title}</h3>
      <svg viewBox="0 0 380 260" role="img" aria-labelledby="zones-title" aria-describedby="zones-text" direction="ltr">
        <circle class="ring" cx=${ANCHOR.x} cy=${ANCHOR.y} r=${outer} />
        <circle class="inner" cx=${ANCHOR.x} cy=${ANCHOR.y} r=${POSITIVE_RADIUS} />
        <path class="measure" d="M${ANCHOR.x},${ANCHOR.y}L${positive.x},${positive.y}" />
        <path class="measure" d="M${ANCHOR.x - POSITIVE_RADIUS},${ANCHOR.y}h${-MARGIN}m0,-4v8m${MARGIN},-8v8" />
        <text x=${ANCHOR.x - POSITIVE_RADIUS - MARGIN / 2} y=${ANCHOR.y - 8}>α</text>
        ${point('a', ANCHOR, 'anchor')} ${point('p', positive, 'positive')}
        ${point('n', onCircle(38, 150), 'negative')} ${point('n', onCircle(90, 62), 'negative')}
        ${point('n', onCircle(150, 25), 'negative')}
        <text x=${ANCHOR.x} y=${ANCHOR.y - 34}>${zones.hard}</text>
        <text x=${ANCHOR.x} y=${ANCHOR.y - POSITIVE_RADIUS - 16}>${zones.semiHard}</text>
        <text x="318" y="34">${zones.easy}</text>
      </svg>
      <p class="letters hint">
        <b>a</b> ${triplets.anchor} · <b>p</b> ${triplets.positive} · <b>n</b> ${triplets.negative}
      </p>
      <p id="zones-text">${zones.summary}</p>
    </section>
  `;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** @param degrees clockwise from the right */
function onCircle(radius: number, degrees: number): Place {
  const angle = (degrees * Math.PI) / 180;
  return { x: Math.round(ANCHOR.x + radius * Math.cos(angle)), y: Math.round(ANCHOR.y + radius * Math.sin(angle)) };
}

function point(letter: string, { x, y }: Place, kind: string) {
  return svg`<g class=${kind}><circle cx=${x} cy=${y} r="10" /><text x=${x} y=${y + 4}>${letter}</text></g>`;
}
