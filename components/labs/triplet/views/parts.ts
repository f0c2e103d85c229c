import type { LabView } from '../lab-view.js';
import { collapseView } from './collapse.js';
import { controlsView } from './controls.js';
import { activeView, distancesView, lossView } from './curves.js';
import { epochScrubber } from './epoch-scrubber.js';
import { liveMapView } from './live-map.js';
import { mapsView, oneMapView } from './maps.js';
import { runsView } from './runs.js';
import { scoresView } from './scores.js';
import { hardestView } from './triplet-strip.js';
import { zonesView } from './triplet-zones.js';

/** The lab's parts, as `<lab-view show="…">` names them. */
export const tripletParts = {
  controls: controlsView,
  scrubber: epochScrubber,
  loss: lossView,
  'active-share': activeView,
  distances: distancesView,
  triplets: hardestView,
  map: (view: LabView) => oneMapView(view, 'validation'),
  'training-map': (view: LabView) => oneMapView(view, 'train'),
  maps: mapsView,
  'live-map': liveMapView,
  scores: scoresView,
  runs: runsView,
  collapse: collapseView,
  zones: zonesView,
};
