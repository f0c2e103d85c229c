import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { MapWords } from '../charts/chart-words.js';
import type { MapImages } from '../charts/image-atlas.js';
import { lineChart } from '../charts/line-chart.js';
import { SCALE_STEPS } from '../charts/palette.js';
import { inTurn } from '../parts/in-turn.js';
import { radioGroup } from '../parts/radio-group.js';
import type { ProjectionWords } from './english.js';
import type { LiveProjection } from './live-projection.js';
import { type ComparedMap, type ProjectionState, scaleSteps } from './projection-state.js';

/** What the map's points are. */
export interface ProjectedThings {
  /** One class a point. */
  readonly labels: Uint8Array;
  readonly classNames: readonly string[];
  readonly images: MapImages | null;
}

export interface ProjectionViewOptions {
  readonly live: LiveProjection;
  readonly things: ProjectedThings;
  readonly words: ProjectionWords;
  /** What charts and maps write themselves. */
  readonly charts: MapWords;
  /** False while the lab trains: the student's own maps then wait. */
  readonly free: boolean;
  /** The point that was chosen, here or elsewhere. */
  readonly chosen: number | null;
  onChoose(index: number | null): void;
}

const RANDOM_STARTS = [1, 2, 3];
const STEPS = Array.from({ length: SCALE_STEPS }, (_, step) => step);

/** The live map with its KL curve, its controls and what not to read into it. */
export function projectionView(options: ProjectionViewOptions): TemplateResult | typeof nothing {
  const { live, words } = options;
  if (!live.state.frame) return nothing;
  return html`
    <section class="results projection" part="projection" aria-labelledby="projection-title">
      <h3 id="projection-title">${words.title}</h3>
      <p class="hint">${words.explanation}</p>
      <div
        class="pair"
        @lab-area-select=${(event: CustomEvent<{ indices: number[] }>) => {
          event.stopPropagation();
          live.dispatch({ kind: 'area', indices: event.detail.indices });
        }}
        @lab-point-select=${(event: CustomEvent<{ index: number | null }>) => {
          event.stopPropagation();
          options.onChoose(event.detail.index);
        }}
      >
        ${inTurn(() => liveMap(options))}
        <div>${inTurn(() => curve(options))} ${controls(options)} ${areaText(options)}</div>
      </div>
      ${comparison(options)}
      <p class="caution" part="caution">${words.caution} <cite>${words.cautionSource}</cite></p>
    </section>
  `;
}

function liveMap({ live, things, words, charts, chosen }: ProjectionViewOptions): unknown {
  const { frame, kept, colorBy, area, running } = live.state;
  return guard([frame, kept, colorBy, area, running, things, words, chosen], () => {
    if (!frame) return nothing;
    const byKept = colorBy === 'kept' && kept !== null;
    const { labels, classNames } = byKept ? keptClasses(kept, words) : things;
    return html`<lab-map
      part="map"
      class="live"
      exportparts="figure, title, surface, legend, summary, footer"
      show-summary
      lasso
      ?animated=${!running}
      ?scale=${byKept}
      .positions=${frame.positions}
      .labels=${labels}
      .classNames=${classNames}
      .images=${things.images}
      .area=${area}
      .selected=${chosen}
      .title=${words.mapTitle}
      .summary=${summaryOf(live.state, words)}
      .words=${charts}
    ></lab-map>`;
  });
}

function summaryOf({ frame, running, kept, colorBy }: ProjectionState, words: ProjectionWords): string {
  if (!frame) return '';
  const { positions, iteration, iterations } = frame;
  const map = words.summary({ points: positions.length / 2, iteration, iterations, running });
  if (colorBy === 'class' || !kept) return map;
  return `${map} ${words.keptSummary(meanOf(kept))}`;
}

const scales = new WeakMap<Float32Array, Pick<ProjectedThings, 'labels' | 'classNames'>>();

/** Steps of a scale in place of classes; the same objects for the same shares, or the map would repaint all. */
function keptClasses(kept: Float32Array, words: ProjectionWords): Pick<ProjectedThings, 'labels' | 'classNames'> {
  const made = scales.get(kept) ?? {
    labels: scaleSteps(kept, SCALE_STEPS),
    classNames: STEPS.map((step) => words.share(step / SCALE_STEPS, (step + 1) / SCALE_STEPS)),
  };
  scales.set(kept, made);
  return made;
}

function curve({ live, words, charts }: ProjectionViewOptions): unknown {
  const { x, y } = live.state.curve;
  return guard([live.state.curve, words], () => {
    const last = y.length - 1;
    const summary = last < 0 ? charts.empty : words.curveSummary({ divergence: y[last], iteration: x[last] });
    const chart = lineChart({
      ...{ title: words.curveTitle, summary, xLabel: words.iterationAxis, yLabel: words.curveAxis },
      series: [{ name: words.curveTitle, points: { x, y } }],
      words: charts,
    });
    return html`<lab-figure
      part="divergence"
      exportparts="figure, title, plot, summary, footer"
      height="200"
      show-summary
      .chart=${chart}
      .words=${charts}
    ></lab-figure>`;
  });
}

function controls({ live, words, free }: ProjectionViewOptions): TemplateResult {
  const { choices, running, colorBy } = live.state;
  const number = (key: 'perplexity' | 'iterations', limits: { min: number; max: number }) => html`<label class="field">
    <span>${words[key]}</span>
    <input
      type="number"
      min=${limits.min}
      max=${limits.max}
      .value=${String(choices[key])}
      @change=${(event: Event) => live.dispatch({ kind: 'choices', choices: { [key]: clamped(event, limits) } })}
    />
  </label>`;
  return html`
    <div class="projection-controls" part="projection-controls">
      ${number('perplexity', { min: 2, max: 200 })} ${number('iterations', { min: 100, max: 5000 })}
      <label class="field">
        <span>${words.start}</span>
        <select
          @change=${(event: Event) =>
            live.dispatch({ kind: 'choices', choices: { seed: Number((event.target as HTMLSelectElement).value) } })}
        >
          <option value="0" ?selected=${choices.seed === 0}>${words.startPca}</option>
          ${RANDOM_STARTS.map(
            (seed) =>
              html`<option value=${seed} ?selected=${choices.seed === seed}>${words.startRandom(seed)}</option>`,
          )}
        </select>
      </label>
      <p class="hint">${words.perplexityHint}</p>
      <div class="buttons">
        ${
          running && free
            ? html`<button type="button" @click=${() => live.stop()}>${words.stop}</button>`
            : html`<button type="button" ?disabled=${!free} @click=${() => live.draw()}>${words.draw}</button>`
        }
        <button type="button" ?disabled=${!free} @click=${() => void live.compare()}>${words.compare}</button>
      </div>
      <fieldset class="methods">
        <legend>${words.colorBy}</legend>
        ${radioGroup(
          (['class', 'kept'] as const).map(
            (by) => html`<label>
            <input
              type="radio"
              name="color-by"
              .checked=${colorBy === by}
              @change=${() => live.dispatch({ kind: 'color', colorBy: by })}
            />
            ${by === 'class' ? words.byClass : words.byKept}
          </label>`,
          ),
        )}
      </fieldset>
    </div>
  `;
}

function clamped(event: Event, { min, max }: { min: number; max: number }): number {
  const input = event.target as HTMLInputElement;
  const value = Math.round(Math.min(max, Math.max(min, Number(input.value) || min)));
  input.value = String(value);
  return value;
}

function areaText({ live, things, words }: ProjectionViewOptions): TemplateResult {
  const { area } = live.state;
  if (area.length === 0) return html`<p class="hint">${words.areaHint}</p>`;
  const counts = things.classNames.map((name, label) => ({
    name,
    count: area.filter((index) => things.labels[index] === label).length,
  }));
  const classes = counts.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  return html`
    <p aria-live="polite">
      ${words.area(area.length, classes)}
      <button type="button" @click=${() => live.dispatch({ kind: 'area', indices: [] })}>${words.clearArea}</button>
    </p>
  `;
}

function comparison({ live, things, words, charts }: ProjectionViewOptions): TemplateResult | typeof nothing {
  const { compared } = live.state;
  if (compared.length === 0) return nothing;
  return html`
    <h4>${words.compareTitle}</h4>
    <p class="hint">${words.compareHint}</p>
    <div class="compared">
      ${compared.map((map) => inTurn(() => guard([map, things, words], () => comparedMap(map, { things, words, charts }))))}
    </div>
  `;
}

function comparedMap(
  { perplexity, frame, kept }: ComparedMap,
  { things, words, charts }: Pick<ProjectionViewOptions, 'things' | 'words' | 'charts'>,
): TemplateResult {
  if (!frame) return html`<p class="hint">${words.comparedTitle(perplexity)}: ${words.waiting}</p>`;
  return html`<lab-map
    part="map"
    class="compared"
    exportparts="figure, title, surface, legend, summary, footer"
    show-summary
    height="280"
    .positions=${frame.positions}
    .labels=${things.labels}
    .classNames=${things.classNames}
    .images=${things.images}
    .title=${words.comparedTitle(perplexity)}
    .summary=${kept ? words.comparedSummary(meanOf(kept)) : ''}
    .words=${charts}
  ></lab-map>`;
}

function meanOf(shares: Float32Array): number {
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}
