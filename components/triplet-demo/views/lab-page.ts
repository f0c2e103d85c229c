import { html, nothing, type TemplateResult } from 'lit';
import type { LabView } from '../lab-view.js';
import { collapseView } from './collapse.js';
import { controlsView, statusText } from './controls.js';
import { curvesView } from './curves.js';
import { drawingView } from './drawing.js';
import { epochScrubber } from './epoch-scrubber.js';
import { headerView } from './header.js';
import { mapsView } from './maps.js';
import { errorView, noticesView, settingsDifferView } from './messages.js';
import { scoresView } from './scores.js';
import { settingsForm } from './settings-form.js';
import { sharingView } from './sharing.js';

/** The whole lab. */
export function labPage(view: LabView): TemplateResult {
  const { words } = view;
  return html`
    <div class="lab" part="lab" lang=${words.language} dir=${words.direction}>
      ${headerView(view)} ${noticesView(view)}
      <div class="columns">
        <div class="side">${controlsView(view)} ${settingsForm(view)}</div>
        <div class="main">
          ${errorView(view)} ${settingsDifferView(view)} ${epochScrubber(view)} ${collapseView(view)}
          ${curvesView(view)} ${mapsView(view)} ${scoresView(view)} ${drawingView(view)} ${sharingView(view)}
          <slot name="explanation"></slot>
        </div>
      </div>
      <lab-live-region .text=${announcement(view)}></lab-live-region>
      ${view.dropping ? html`<div class="drop" aria-hidden="true">${words.data.dropHere}</div>` : nothing}
    </div>
  `;
}

/** Phases and epochs are said; single steps would never let a listener rest. */
function announcement(view: LabView): string {
  const { state, words, phase } = view;
  const last = state.epochs[state.epochs.length - 1];
  const training = state.phase === 'training' || state.phase === 'measuring';
  if (phase === 'idle') return '';
  if (phase === 'preparing' && state.phase === 'loading-data') return words.status.phases['loading-data'];
  if (phase === 'running' && training && last) return words.status.epochDone(last.epoch, last.neighbours.knn);
  return statusText(view);
}
