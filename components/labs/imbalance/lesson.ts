import { comparedResults } from '../../../src/imbalance/compared-results.js';
import { imbalanceMeasures } from '../../../src/imbalance/imbalance-measures.js';
import type { LabLessonOf, LoadedLabOf } from '../../lab/lab-definition.js';
import type { ImbalanceTypes } from './lab-view.js';
import { imbalanceRecording } from './recording.js';
import { accuracyView } from './views/accuracy.js';
import { comparisonView } from './views/comparison.js';
import { goalView } from './views/goal.js';
import { matrixView } from './views/matrix.js';
import { pitfallsView } from './views/pitfalls.js';
import { reportView } from './views/report.js';
import { rocView } from './views/roc.js';
import { sealView } from './views/seal.js';

/** What the imbalance lab adds to recordings, linked views and tasks. */
export function imbalanceLesson(lab: LoadedLabOf<ImbalanceTypes>): LabLessonOf<ImbalanceTypes> {
  const parts = {
    ...{ ...lab.parts, accuracy: accuracyView, report: reportView, roc: rocView, matrix: matrixView, goal: goalView },
    ...{ comparison: comparisonView, seal: sealView, pitfalls: pitfallsView },
  };
  return {
    ...{ recording: imbalanceRecording(lab), measures: imbalanceMeasures, parts },
    comparison: { step: 'comparison', eventsOf: (results) => [{ kind: 'compare', ...comparedResults(results) }] },
  };
}
