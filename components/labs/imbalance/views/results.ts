import type { LabView } from '../lab-view.js';
import { accuracyView } from './accuracy.js';
import { classImagesView } from './class-images.js';
import { comparisonView } from './comparison.js';
import { goalView } from './goal.js';
import { matrixView } from './matrix.js';
import { pitfallsView } from './pitfalls.js';
import { reportView } from './report.js';
import { rocView } from './roc.js';
import { sealView } from './seal.js';

const PARTS: Readonly<Record<string, (view: LabView) => unknown>> = {
  counts: classImagesView,
  accuracy: accuracyView,
  report: reportView,
  roc: rocView,
  matrix: matrixView,
  goal: goalView,
  comparison: comparisonView,
  seal: sealView,
  pitfalls: pitfallsView,
};

/** What needs data or a run, by the name of its step: loaded with either. */
export const resultsView = (view: LabView, part: string) => PARTS[part](view);
