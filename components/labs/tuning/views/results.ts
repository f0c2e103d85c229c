import { html, type TemplateResult } from 'lit';
import { inTurn } from '../../../parts/in-turn.js';
import type { LabView } from '../lab-view.js';
import '../parallel.js';
import { exploreView } from './explore.js';
import { exportsView } from './exports.js';
import { retrainView } from './retrain.js';
import { findingsView, summaryView } from './summary.js';
import { trialsView } from './trials.js';

/** What needs finished trials: loaded when the first search begins. */
export function resultsView(view: LabView): TemplateResult {
  return html`
    ${findingsView(view)} ${inTurn(() => exploreView(view))} ${inTurn(() => trialsView(view))}
    ${inTurn(() => html`${summaryView(view)} ${retrainView(view)}`)} ${exportsView(view)}
  `;
}
