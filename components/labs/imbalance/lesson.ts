import { imbalanceMeasures } from '../../../src/imbalance/imbalance-measures.js';
import type { LabLesson, LoadedLab } from '../../lab/lesson/lab-lesson.js';
import type { LabView } from './lab-view.js';
import { imbalanceRecording } from './recording.js';
import type { DemoEvent, ImbalanceState } from './state.js';
import { comparisonView } from './views/comparison.js';
import { goalView } from './views/goal.js';
import { matrixView } from './views/matrix.js';
import { pitfallsView } from './views/pitfalls.js';
import { reportView } from './views/report.js';
import { rocView } from './views/roc.js';
import { sealView } from './views/seal.js';

/** What the imbalance lab adds to recordings, linked views and tasks. */
export function imbalanceLesson(
  lab: LoadedLab<LabView, ImbalanceState, DemoEvent>,
): LabLesson<LabView, ImbalanceState, DemoEvent> {
  const parts = {
    ...{ ...lab.parts, report: reportView, roc: rocView, matrix: matrixView, goal: goalView },
    ...{ comparison: comparisonView, seal: sealView, pitfalls: pitfallsView },
  };
  return { recording: imbalanceRecording(lab), measures: imbalanceMeasures, parts };
}
