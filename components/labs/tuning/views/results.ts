import { html, nothing } from 'lit';
import { inTurn } from '../../../parts/in-turn.js';
import type { LabView } from '../lab-view.js';
import '../parallel.js';
import { exploreView } from './explore.js';
import { exportsView } from './exports.js';
import { curvesView, ladderView } from './ladder.js';
import { retrainView } from './retrain.js';
import { findingsView, summaryView } from './summary.js';
import { trialsView } from './trials.js';

const PARTS: Readonly<Record<string, (view: LabView) => unknown>> = {
  search: (view) => html`${inTurn(() => ladderView(view))} ${inTurn(() => curvesView(view))}`,
  settings: (view) => html`${findingsView(view)} ${inTurn(() => exploreView(view))}`,
  trials: (view) => html`${inTurn(() => trialsView(view))} ${inTurn(() => summaryView(view))}`,
  retrain: (view) => html`${inTurn(() => retrainView(view))}`,
  cluster: exportsView,
};

/** What needs a search, by the name of its step: loaded when the first begins. */
export const resultsView = (view: LabView, part: string) =>
  view.state.plan || view.state.trials.size > 0 ? PARTS[part](view) : nothing;
