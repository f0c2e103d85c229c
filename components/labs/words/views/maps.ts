import { html, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { WordMap } from '../../../../src/words/words-events.js';
import { radioGroup } from '../../../parts/radio-group.js';
import type { LabView } from '../lab-view.js';
import type { MapArrow, WordMapContent } from '../map/word-map-chart.js';
import { shownMap } from '../state.js';

const METHODS = ['pca', 'axis', 'tsne'] as const;

export interface MapMarks {
  readonly arrows?: readonly MapArrow[];
  /** Group of each word of the map. */
  readonly groups?: readonly number[];
  readonly groupNames?: readonly string[];
  /** Families of arrows, where there are several. */
  readonly arrowNames?: readonly string[];
  /** In place of what is said of a map by its method. */
  readonly summary?: string;
  /** The step of an analogy, and where it is carried to. */
  readonly carried?: WordMapContent['carried'];
}

/** A map in the way that is chosen; a word that is chosen there is marked everywhere. */
export function mapView(view: LabView, map: WordMap, marks: MapMarks) {
  const { arrows = [], groups = [], groupNames = [], arrowNames = [], carried } = marks;
  const { state, words, settings, ask } = view;
  const shown = shownMap(state, map, settings.map);
  return html`${guard([shown, state.chosen, state.pointed, words, JSON.stringify(marks)], () => {
    const content: WordMapContent = {
      title: words.maps.title(map.id),
      summary: [marks.summary ?? words.maps.summary(shown), keptText(words, shown)].filter(Boolean).join(' '),
      words: shown.words,
      positions: shown.positions,
      columns: words.maps.columns,
      arrows,
      groups,
      groupNames,
      arrowNames,
      ...(carried ? { carried } : {}),
    };
    return html`<lab-word-map
      part="map"
      exportparts="figure, title, surface, legend, summary, footer"
      .content=${content}
      .selected=${state.chosen}
      .pointed=${state.pointed}
      .words=${words.charts}
      @lab-word-point=${(event: CustomEvent<{ words: readonly string[] }>) => ask.point(event.detail.words)}
      @lab-word-select=${(event: CustomEvent<{ word: string | null }>) => ask.choose(event.detail.word)}
    ></lab-word-map>`;
  })}`;
}

/** What a map keeps of neighbourhoods; nothing in recordings from before that was measured. */
function keptText({ remarks }: LabView['words'], { neighbours }: WordMap): string {
  return neighbours ? remarks.neighbours(neighbours) : '';
}

/** PCA or t-SNE, and along the directions of arrows where a map has them; where it has none, PCA stands in. */
export function methodSwitch(view: LabView, hasAxis = false): TemplateResult {
  const { words, settings, ask } = view;
  const methods = METHODS.filter((method) => hasAxis || method !== 'axis');
  const chosen = hasAxis || settings.map !== 'axis' ? settings.map : 'pca';
  return html`<fieldset class="methods" ?disabled=${view.locks('map')}>
    <legend>${words.maps.methodLabel}</legend>
    ${radioGroup(
      methods.map(
        (method) => html`<label>
        <input
          type="radio"
          name="method"
          value=${method}
          .checked=${chosen === method}
          @change=${() => ask.set('map', method)}
        />
        ${words.maps.methods[method]}
      </label>`,
      ),
    )}
  </fieldset>`;
}
