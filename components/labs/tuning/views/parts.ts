import { controlsView } from './controls.js';
import { curvesView, ladderView } from './ladder.js';
import { samplesView } from './samples.js';

/** The lab's parts that need no finished trial, as `<lab-view show="…">` names them. */
export const tunerParts = { controls: controlsView, samples: samplesView, ladder: ladderView, curves: curvesView };
