import { imbalanceMeasures } from '../../../src/imbalance/imbalance-measures.js';
import type { LabLessonOf, LoadedLabOf } from '../../lab/lab-definition.js';
import type { ImbalanceTypes } from './lab-view.js';
import { imbalanceRecording } from './recording.js';
import { accuracyView } from './views/accuracy.js';
import { goalView } from './views/goal.js';
import { matrixView } from './views/matrix.js';
import { pitfallsView } from './views/pitfalls.js';
import { reportView } from './views/report.js';

/** What the imbalance lab adds to recordings, linked views and tasks. */
export function imbalanceLesson(lab: LoadedLabOf<ImbalanceTypes>): LabLessonOf<ImbalanceTypes> {
  const parts = {
    ...lab.parts,
    accuracy: accuracyView,
    pitfalls: pitfallsView,
    report: reportView,
    matrix: matrixView,
    goal: goalView,
  };
  return { recording: imbalanceRecording(lab), measures: imbalanceMeasures, parts };
}
