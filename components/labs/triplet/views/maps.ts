import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { EmbeddingMap, EpochRecord, MapImages, Part } from '../../../../src/triplet/triplet-events.js';
import { isUnderWay } from '../../../lab/session/run-phase.js';
import { inTurn } from '../../../parts/in-turn.js';
import { radioGroup } from '../../../parts/radio-group.js';
import { meanOf } from '../charts.js';
import type { LabView } from '../lab-view.js';
import { mapKey, mapPair, shownEpoch, shownMap } from '../state.js';
import { atlasOf } from './map-images.js';
import { neighboursView } from './neighbours.js';

const PARTS: readonly Part[] = ['validation', 'train'];
const METHODS = ['pca', 'tsne'] as const;

/** Training and validation images, before training and at the epoch that is shown. */
export function mapsView(view: LabView): TemplateResult | typeof nothing {
  const { state, words } = view;
  const { part } = state;
  const shown = shownEpoch(state);
  if (!shown || !state.data) return nothing;
  const pair = mapPair(state, part, shown);
  return html`
    <section class="results" part="maps" aria-labelledby="maps-title">
      <h3 id="maps-title">${words.maps.title}</h3>
      <p class="hint">${words.maps.explanation}</p>
      <div class="switches">${partSwitch(view)} ${methodSwitch(view, shown)}</div>
      <div class="pair" @lab-point-select=${(event: CustomEvent) => onSelect(view, event)}>
        ${pair.map((map, column) => inTurn(() => mapView(view, { map, column })))}
      </div>
      ${inTurn(() => neighboursView(view))}
    </section>
  `;
}

/** One map alone, of the epoch that is shown. */
export function oneMapView(view: LabView, part: Part): TemplateResult | typeof nothing {
  const epoch = shownEpoch(view.state);
  if (!epoch || !view.state.data) return nothing;
  return html`<div @lab-point-select=${(event: CustomEvent) => onSelect(view, event)}>
    ${mapView(view, { map: shownMap(view.state, part, epoch), column: 1 })}
  </div>`;
}

function onSelect({ ask }: LabView, event: CustomEvent<{ index: number | null }>): void {
  const { index } = event.detail;
  const part = (event.target as HTMLElement).dataset.part as Part;
  ask.choose(index === null ? null : { part, index });
}

function partSwitch({ state, words, ask }: LabView): TemplateResult {
  return html`<fieldset class="methods">
    <legend>${words.maps.partLabel}</legend>
    ${radioGroup(
      PARTS.map(
        (part) => html`<label>
        <input type="radio" name="part" .checked=${state.part === part} @change=${() => ask.showPart(part)} />
        ${words.maps.parts[part]}
      </label>`,
      ),
    )}
  </fieldset>`;
}

function methodSwitch(view: LabView, shown: EpochRecord): TemplateResult {
  const { state, words, ask, phase, busy } = view;
  const missing = PARTS.some((part) => !state.tsneMaps.has(mapKey({ part, epoch: shown.epoch })));
  return html`
    <fieldset class="methods">
      <legend>${words.maps.methodLabel}</legend>
      ${radioGroup(
        METHODS.map(
          (method) => html`<label>
          <input
            type="radio"
            name="method"
            value=${method}
            .checked=${state.method === method}
            ?disabled=${method === 'tsne' && missing && view.locks('map')}
            @change=${() => ask.useMethod(method)}
          />
          ${words.maps.methods[method]}
        </label>`,
        ),
      )}
      ${
        state.method === 'tsne' && missing && !isUnderWay(phase)
          ? html`<button type="button" ?disabled=${busy} @click=${() => ask.useMethod('tsne')}>
            ${words.maps.drawTsne}
          </button>`
          : nothing
      }
    </fieldset>
  `;
}

interface MapPlace {
  readonly map: EmbeddingMap;
  /** 0: before training; 1: the epoch that is shown. */
  readonly column: number;
}

function mapView(view: LabView, { map, column }: MapPlace): TemplateResult {
  const { state, words } = view;
  const { part } = map;
  const epoch = state.epochs.find((record) => record.epoch === map.epoch);
  const images = state.data?.mapImages[part];
  // The answers belong to the epoch that is shown.
  const answered = epoch === shownEpoch(state);
  const neighbours = answered ? highlightedIn(view, part) : NONE;
  const placed = answered ? state.placed : null;
  const chosen = state.chosen?.part === part ? state.chosen.index : null;
  return html`${guard([map, images, neighbours.join(), placed, chosen, words], () => {
    if (!images || !state.data) return nothing;
    if (epoch?.collapse === 'collapsed') return onePointView(view, epoch, part);
    const { classNames, width, height, channels } = state.data;
    const position = placed?.[part].position;
    const pixels = state.drawing?.pixels;
    return html`<lab-map
      part="map"
      exportparts="figure, title, surface, legend, summary, footer"
      class=${column === 0 ? 'before' : 'after'}
      data-part=${part}
      animated
      show-summary
      .positions=${map.positions}
      .labels=${images.labels}
      .classNames=${classNames}
      .images=${atlasOf(images, { width, height, channels })}
      .selected=${chosen}
      .highlighted=${neighbours}
      .marker=${position && pixels ? { x: position[0], y: position[1], pixels } : null}
      .title=${words.maps.mapTitle(part, map.epoch)}
      .summary=${summaryOf(map, images, view)}
      .words=${words.charts}
    ></lab-map>`;
  })}`;
}

/** In place of the map of a collapsed embedding. */
export function onePointView({ state, words }: LabView, epoch: EpochRecord, part: Part): TemplateResult {
  const points = state.data?.mapImages[part].indices.length ?? 0;
  const distance = meanOf(epoch.distances, 'negative');
  const margin = state.settings?.margin ?? 0;
  return html`<p class="one-point" part="one-point">${words.maps.onePoint({ points, distance, margin })}</p>`;
}

const NONE: readonly number[] = [];

/** Neighbours are sought among all measured training images; the map shows a sample of them. */
function highlightedIn({ state }: LabView, part: Part): readonly number[] {
  if (part !== 'train' || !state.data) return NONE;
  const { indices } = state.data.mapImages.train;
  const neighbours = state.chosen ? state.neighbours : (state.placed?.train.neighbours ?? []);
  return neighbours.map(({ index }) => indices.indexOf(index)).filter((point) => point >= 0);
}

function summaryOf(map: EmbeddingMap, images: MapImages, { words }: LabView): string {
  const { method, iteration, iterations } = map;
  return words.maps.summary({ points: images.labels.length, method, iteration, iterations });
}
