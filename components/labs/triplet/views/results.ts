import { html } from 'lit';
import '../../../charts/lab-map.js';
import '../../../parts/draw-digit.js';
import type { LabView } from '../lab-view.js';
import { networkView } from '../network/network.js';
import { hardestPairView } from '../order/hardest-pair.js';
import { collapseView } from './collapse.js';
import { curvesView } from './curves.js';
import { drawingView } from './drawing.js';
import { epochScrubber } from './epoch-scrubber.js';
import { liveMapView } from './live-map.js';
import { mapsView } from './maps.js';
import { runsView } from './runs.js';
import { scoresView } from './scores.js';
import { unseenView } from './unseen.js';

const PARTS: Readonly<Record<string, (view: LabView) => unknown>> = {
  whole: (view) => html`${unseenView(view)} ${epochScrubber(view)} ${collapseView(view)}`,
  training: curvesView,
  network: networkView,
  runs: (view) => html`${runsView(view)} ${hardestPairView(view)}`,
  live: liveMapView,
  maps: mapsView,
  neighbours: scoresView,
  draw: drawingView,
};

/** What a run shows, by the name of its step, or of the whole story: loaded when the first run begins. */
export const resultsView = (view: LabView, part: string) => PARTS[part](view);
