import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Split } from '../../../../src/data/image-splits.js';
import type { SplitDescription } from '../../../../src/imbalance/imbalance-events.js';
import { barChart } from '../../../charts/bar-chart.js';
import { figure } from '../../../charts/figure.js';
import { inTurn } from '../../../parts/in-turn.js';
import type { LabView } from '../lab-view.js';
import { bySplit } from './by-split.js';

/** The images of each class in each part as bars, and what they look like. */
export function classImagesView(view: LabView): TemplateResult | typeof nothing {
  const { state, words, ask } = view;
  const { data, logarithmic } = state;
  if (!data) return nothing;
  return html`
    <label class="check">
      <input
        type="checkbox"
        .checked=${logarithmic}
        @change=${(event: Event) => ask.logarithmic((event.target as HTMLInputElement).checked)}
      />
      ${words.counts.logarithmic}
    </label>
    ${inTurn(() => guard([data, logarithmic, words], () => bySplit((split) => countChart(view, data, split))))}
    ${guard([data, words], () => html`${lesionsLine(view, data)} ${examplesView(view, data)}`)}
  `;
}

function countChart({ state, words }: LabView, { counts, classNames }: SplitDescription, split: Split): TemplateResult {
  const values = counts[split];
  const total = values.reduce((sum, count) => sum + count, 0);
  const order = classNames.map((_, label) => label).sort((a, b) => values[b] - values[a]);
  const [first, last] = [order[0], order[order.length - 1]];
  const chart = barChart({
    title: words.counts.chart(words.splits[split]),
    summary: words.counts.summary({
      ...{ largest: classNames[first], most: values[first] },
      ...{ smallest: classNames[last], least: values[last], total },
    }),
    categoryLabel: words.counts.classAxis,
    yLabel: words.counts.imageAxis,
    categories: classNames,
    groups: [{ name: words.counts.imageAxis, values }],
    logarithmic: state.logarithmic,
    words: words.charts,
  });
  return figure(chart, words, { part: 'count-chart' });
}

function lesionsLine({ words }: LabView, { lesions }: SplitDescription): TemplateResult | typeof nothing {
  return lesions ? html`<p class="hint">${words.counts.lesions(lesions.shared, lesions.all)}</p>` : nothing;
}

function examplesView({ words }: LabView, data: SplitDescription): TemplateResult {
  const { examples, classNames, height, width, channels } = data;
  return html`
    <details class="examples" open>
      <summary>${words.counts.examples}</summary>
      <dl>
        ${examples.map(
          (images, label) => html`
            <div>
              <dt><bdi>${classNames[label]}</bdi> <small>${longName(words, classNames[label])}</small></dt>
              <dd>
                ${images.map(
                  ({ pixels }) => html`<lab-image
                    .pixels=${pixels}
                    .height=${height}
                    .width=${width}
                    .channels=${channels}
                    .label=${words.counts.example(classNames[label])}
                  ></lab-image>`,
                )}
              </dd>
            </div>
          `,
        )}
      </dl>
    </details>
  `;
}

function longName(words: LabView['words'], code: string): string {
  const long = words.className(code);
  return long === code ? '' : long;
}
