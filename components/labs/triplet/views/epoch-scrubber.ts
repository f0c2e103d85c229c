import { html, nothing, type TemplateResult } from 'lit';
import type { LabView } from '../lab-view.js';
import { looksBack, shownEpoch } from '../state.js';

/** Moves all views to an epoch. */
export function epochScrubber(view: LabView): TemplateResult | typeof nothing {
  const { state, words, ask, playing } = view;
  const shown = shownEpoch(state);
  if (!shown || view.hides('scrubber')) return nothing;
  const last = state.epochs.length - 1;
  const at = state.epochs.indexOf(shown);
  const look = (index: number) => ask.look(index === last ? null : state.epochs[index].epoch);
  const onInput = (event: Event) => look(Number((event.target as HTMLInputElement).value));
  return html`
    <div class="scrubber" part="scrubber">
      <button type="button" ?disabled=${last < 1} aria-pressed=${playing} @click=${() => ask.play()}>
        ${playing ? words.maps.pause : words.maps.play}
      </button>
      <label for="epoch">${words.maps.scrub}</label>
      <input
        id="epoch"
        type="range"
        min="0"
        max=${Math.max(1, last)}
        step="1"
        .value=${String(at)}
        ?disabled=${last < 1}
        aria-valuetext=${words.epoch(shown.epoch)}
        @input=${onInput}
      />
      <output for="epoch">${words.epoch(shown.epoch)}</output>
      ${
        looksBack(state)
          ? html`<button type="button" @click=${() => ask.look(null)}>${words.maps.follow}</button>`
          : nothing
      }
    </div>
  `;
}
