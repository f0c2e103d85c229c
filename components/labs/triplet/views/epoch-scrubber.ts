import { css, html, nothing, type TemplateResult } from 'lit';
import { withStyles } from '../../../parts/with-styles.js';
import type { LabView } from '../lab-view.js';
import { looksBack, shownEpoch } from '../state.js';

const scrubberStyles = css`
  .scrubber {
    position: sticky;
    z-index: 3;
    inset-block-start: 0;
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem 0.75rem;
    align-items: center;
    padding-block: 0.5rem;
    border-block-end: 1px solid var(--_border);
    background: var(--_surface);
  }
  .scrubber label {
    color: var(--_muted);
    font-size: 0.875rem;
  }
  .scrubber input {
    flex: 1 1 8rem;
    min-inline-size: 6rem;
    min-block-size: 1.5rem;
  }
  .scrubber output {
    min-inline-size: 7.5em;
    font-weight: 600;
  }

  @media print {
    .scrubber {
      position: static;
    }
  }
`;

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
    <div ${withStyles(scrubberStyles)} class="scrubber" part="scrubber">
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
