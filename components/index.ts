/**
 * The script of a page: loads a lab as soon as its tag is there, so that a page pays for the labs it
 * shows and for no other. `dist/triplet.js` and its likes register one lab at once.
 */
import { loadLabs } from './load-labs.js';

export type { ImbalanceDemo, ImbalanceSnapshot } from './imbalance-demo/element.js';
export type { TripletDemo, TripletSnapshot } from './triplet-demo/element.js';
export type { TunerDemo, TunerSnapshot } from './tuner-demo/element.js';

if (globalThis.document) loadLabs(document);
