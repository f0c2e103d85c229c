import type { LabView } from '../lab-view.js';
import { goalView } from './goal.js';
import { matrixView } from './matrix.js';
import { reportView } from './report.js';

const PARTS: Readonly<Record<string, (view: LabView) => unknown>> = {
  report: reportView,
  matrix: matrixView,
  goal: goalView,
};

/** What needs a trained network, by the name of its step: loaded when the first run begins. */
export const resultsView = (view: LabView, part: string) => PARTS[part](view);
