import './parallel.js';
import { tuningMeasures } from '../../../src/tuning/tuning-measures.js';
import type { LabLessonOf, LoadedLabOf } from '../../lab/lab-definition.js';
import type { TuningTypes } from './lab-view.js';
import { tunerRecording } from './recording.js';
import { exploreView } from './views/explore.js';
import { curvesView, ladderView } from './views/ladder.js';
import { retrainView } from './views/retrain.js';
import { findingsView, summaryView } from './views/summary.js';
import { trialsView } from './views/trials.js';

const RESULT_PARTS = {
  ladder: ladderView,
  curves: curvesView,
  findings: findingsView,
  explore: exploreView,
  trials: trialsView,
  summary: summaryView,
  retrain: retrainView,
};

/** What the tuner lab adds to recordings, linked views and tasks. */
export function tunerLesson(lab: LoadedLabOf<TuningTypes>): LabLessonOf<TuningTypes> {
  return { recording: tunerRecording(lab), measures: tuningMeasures, parts: { ...lab.parts, ...RESULT_PARTS } };
}
