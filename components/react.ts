/**
 * Types of the tags for React 19 (TypeScript): `import 'labtags/react';`. Nothing of it is left when the page runs.
 * Settings may be named as properties or, as on a server, as attributes.
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { imbalanceFields } from '../src/imbalance/imbalance-settings.js';
import type { Field, SettingsOf } from '../src/settings/field.js';
import type { tripletFields } from '../src/triplet/triplet-settings.js';
import type { tuningFields } from '../src/tuning/tuning-settings.js';
import type { wordFields } from '../src/words/word-settings.js';
import type { LessonBuilder } from './builder/element.js';
import type { ClassData } from './class-data/element.js';
import type { LabEventDetails } from './lab/events.js';
import type { ImbalanceDemo } from './labs/imbalance/element.js';
import type { TripletDemo } from './labs/triplet/element.js';
import type { TunerDemo } from './labs/tuning/element.js';
import type { WordVectorsDemo } from './labs/words/element.js';
import type { LinkedView } from './linked-view/element.js';

type Tag<Element extends HTMLElement> = DetailedHTMLProps<HTMLAttributes<Element>, Element>;

/** A setting as an attribute: text, or for a number the number too. */
type Attributes<Fields extends readonly Field[]> = {
  [F in Fields[number] as F['attribute']]?:
    | SettingsOf<readonly [F]>[F['key']]
    | (F['default'] extends number ? string : never);
};

interface CommonAttributes {
  hide?: string;
  lock?: string;
  autorun?: '' | 'visible';
  name?: string;
  recording?: string | null;
  workerUrl?: string;
  'worker-url'?: string;
  taskGoal?: string | null;
  'task-goal'?: string;
  taskText?: string;
  'task-text'?: string;
}

interface Lab extends HTMLElement {
  exportResult(): object | null;
}

/** `onlab-complete` and so on: React 19 listens to the event that is named after `on`. */
type Listeners<Element extends Lab> = {
  [Name in keyof LabEventDetails as `on${Name}`]?: (
    event: CustomEvent<LabEventDetails<NonNullable<ReturnType<Element['exportResult']>>>[Name]>,
  ) => void;
};

type LabTag<Element extends Lab, Fields extends readonly Field[]> = Tag<Element> &
  CommonAttributes &
  Partial<SettingsOf<Fields>> &
  Attributes<Fields> &
  Listeners<Element>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'triplet-demo': LabTag<TripletDemo, typeof tripletFields>;
      'imbalance-demo': LabTag<ImbalanceDemo, typeof imbalanceFields>;
      'tuner-demo': LabTag<TunerDemo, typeof tuningFields>;
      'word-vectors-demo': LabTag<WordVectorsDemo, typeof wordFields>;
      'lab-view': Tag<LinkedView> & { for?: string; show?: string };
      'lab-class-data': Tag<ClassData>;
      'lab-builder': Tag<LessonBuilder> & { site?: string; labs?: string };
    }
  }
}
