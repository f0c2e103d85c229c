import { controlsView } from './controls.js';
import { zonesView } from './triplet-zones.js';

/** The lab's parts that need no run, as `<lab-view show="…">` names them. */
export const tripletParts = { controls: controlsView, zones: zonesView };
