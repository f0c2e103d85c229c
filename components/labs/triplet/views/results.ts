import { html, type TemplateResult } from 'lit';
import '../../../charts/lab-map.js';
import '../../../parts/draw-digit.js';
import type { LabView } from '../lab-view.js';
import { collapseView } from './collapse.js';
import { curvesView } from './curves.js';
import { drawingView } from './drawing.js';
import { epochScrubber } from './epoch-scrubber.js';
import { liveMapView } from './live-map.js';
import { mapsView } from './maps.js';
import { runsView } from './runs.js';
import { scoresView } from './scores.js';

/** What a run makes, loaded when one begins. */
export function resultsView(view: LabView): TemplateResult {
  return html`
    ${epochScrubber(view)} ${collapseView(view)} ${curvesView(view)} ${liveMapView(view)} ${mapsView(view)}
    ${scoresView(view)} ${runsView(view)} ${drawingView(view)}
  `;
}
