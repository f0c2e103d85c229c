/**
 * The script of a page: loads a lab as soon as its tag is there, so that a page pays for the labs it
 * shows and for no other. `dist/triplet.js` and its likes register one lab at once.
 */
import { loadLabs } from './load-labs.js';

export type { LessonBuilder } from './builder/lab-builder.js';
export type { ClassData } from './class-data/lab-class-data.js';
export type { LabEventDetails, LabEvents } from './lab/events.js';
export type * from './labs/elements.js';
export type {} from './labs/register-lab.js';
export type { LinkedView } from './linked-view/lab-view.js';

if (globalThis.document) loadLabs(document);
