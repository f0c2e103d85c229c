import { controlsView } from './controls.js';
import { samplesView } from './samples.js';

/** The lab's parts that need no search, as `<lab-view show="…">` names them. */
export const tunerParts = { controls: controlsView, samples: samplesView };
