import { controlsView } from './controls.js';
import { zonesView } from './triplet-zones.js';

/** The lab's parts that are loaded with it; the lesson adds those that need a run. */
export const tripletParts = { controls: controlsView, zones: zonesView };
