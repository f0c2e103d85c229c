import { networkView } from '../network/network.js';
import { controlsView } from './controls.js';
import { zonesView } from './triplet-zones.js';

/** The lab's parts that need no run, as `<lab-view show="…">` names them. */
export const tripletParts = { controls: controlsView, network: networkView, zones: zonesView };
