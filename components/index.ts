/**
 * The script of a page: loads a lab as soon as its tag is there, so that a page pays for the labs it
 * shows and for no other. `dist/triplet.js` and its likes register one lab at once.
 */
import { loadLabs } from './load-labs.js';

export type { LessonBuilder } from './builder/lab-builder.js';
export type { ClassData } from './class-data/lab-class-data.js';
export type { ImbalanceSnapshot } from './imbalance-demo/element.js';
export type { ImbalanceDemo } from './imbalance-demo/imbalance-demo.js';
export type { LabEventDetails, LabEvents } from './lab-events.js';
export type { LinkedView } from './linked-view/lab-view.js';
export type { TripletSnapshot } from './triplet-demo/element.js';
export type { TripletDemo } from './triplet-demo/triplet-demo.js';
export type { TunerSnapshot } from './tuner-demo/element.js';
export type { TunerDemo } from './tuner-demo/tuner-demo.js';
export type { WordSnapshot } from './word-vectors-demo/element.js';
export type { WordVectorsDemo } from './word-vectors-demo/word-vectors-demo.js';

if (globalThis.document) loadLabs(document);
