import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { TuningData } from '../../../../src/tuning/tuning-events.js';
import type { LabView } from '../lab-view.js';

/** A few images of each class: what the network looks at. */
export function samplesView({ state, words }: LabView): TemplateResult | typeof nothing {
  const { data } = state;
  if (!data) return nothing;
  const { trainCount, validationCount, testCount } = data;
  return html`
    <section class="results" part="samples" aria-labelledby="samples-title">
      <h3 id="samples-title">${words.samples.title}</h3>
      <p class="hint">${words.samples.hint(trainCount, validationCount, testCount)}</p>
      ${guard([data], () => html`<ul class="samples">${data.classNames.map((name, label) => classView(data, name, label))}</ul>`)}
    </section>
  `;
}

function classView(data: TuningData, name: string, label: number): TemplateResult {
  const { width, height, channels, samples } = data;
  const size = width * height * channels;
  const indices = [...samples.labels.keys()].filter((index) => samples.labels[index] === label).slice(0, 3);
  return html`<li>
    <span class="trio"
      >${indices.map(
        (index) => html`<lab-image
          .pixels=${samples.pixels.subarray(index * size, (index + 1) * size)}
          .width=${width}
          .height=${height}
          .channels=${channels}
          alt=""
        ></lab-image>`,
      )}</span
    >
    <span class="class-name">${name}</span>
  </li>`;
}
