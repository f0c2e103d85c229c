/**
 * The script of a page: loads a lab as soon as its tag is there, so that a page pays for the labs it
 * shows and for no other. `dist/triplet.js` and its likes register one lab at once.
 */
import { loadLabs } from './load-labs.js';

export type { LessonBuilder } from './builder/lab-builder.js';
export type { ClassData } from './class-data/lab-class-data.js';
export type { LabEventDetails, LabEvents } from './lab/events.js';
export type { ImbalanceSnapshot } from './labs/imbalance/element.js';
export type { ImbalanceDemo } from './labs/imbalance/register.js';
export type { TripletSnapshot } from './labs/triplet/element.js';
export type { TripletDemo } from './labs/triplet/register.js';
export type { TunerSnapshot } from './labs/tuning/element.js';
export type { TunerDemo } from './labs/tuning/register.js';
export type { WordSnapshot } from './labs/words/element.js';
export type { WordVectorsDemo } from './labs/words/register.js';
export type { LinkedView } from './linked-view/lab-view.js';

if (globalThis.document) loadLabs(document);
