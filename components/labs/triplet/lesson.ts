import '../../charts/lab-map.js';
import { comparedRun } from '../../../src/triplet/compared-run.js';
import { tripletMeasures } from '../../../src/triplet/triplet-measures.js';
import type { LabLessonOf, LoadedLabOf } from '../../lab/lab-definition.js';
import type { LabView, TripletTypes } from './lab-view.js';
import { networkView } from './network/network.js';
import { hardestPairView } from './order/hardest-pair.js';
import { tripletRecording } from './recording.js';
import { collapseView } from './views/collapse.js';
import { activeView, distancesView, lossView } from './views/curves.js';
import { epochScrubber } from './views/epoch-scrubber.js';
import { liveMapView } from './views/live-map.js';
import { mapsView, oneMapView } from './views/maps.js';
import { runsView } from './views/runs.js';
import { scoresView } from './views/scores.js';
import { hardestView } from './views/triplet-strip.js';

/** What the triplet lab adds to recordings, linked views and tasks. */
export function tripletLesson(lab: LoadedLabOf<TripletTypes>): LabLessonOf<TripletTypes> {
  const parts = {
    ...lab.parts,
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
    network: networkView,
    'hardest-pair': hardestPairView,
    runs: runsView,
    collapse: collapseView,
  };
  return {
    ...{ recording: tripletRecording(lab), measures: tripletMeasures, parts },
    comparison: {
      step: 'runs',
      eventsOf: (results, { data }) => {
        return [{ kind: 'compare', runs: results.map((one) => comparedRun(one, data?.classNames.length ?? 0)) }];
      },
    },
  };
}
