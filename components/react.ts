/**
 * Types of the tags for React 19 (TypeScript): `import 'labtags/react';`. Nothing of it is left when the page runs.
 * Settings may be named as properties or, as on a server, as attributes.
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { FieldsOf } from '../src/labs/labs.js';
import type { LabNames } from '../src/labs/names.js';
import type { Field, SettingsOf } from '../src/settings/field.js';
import type { LessonBuilder } from './builder/element.js';
import type { ClassData } from './class-data/element.js';
import type { LabEventDetails } from './lab/events.js';
import type {} from './labs/register-lab.js';
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
  taskHint?: string;
  'task-hint'?: string;
  taskSolution?: string;
  'task-solution'?: string;
  taskCounts?: '' | 'last';
  'task-counts'?: '' | 'last';
  taskSeed?: '' | 'student';
  'task-seed'?: '' | 'student';
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

/** The tag of each lab. */
type LabTags = {
  [Names in LabNames as Names['tag']]: LabTag<HTMLElementTagNameMap[Names['tag']], FieldsOf<Names['word']>>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends LabTags {
      'lab-view': Tag<LinkedView> & { for?: string; show?: string };
      'lab-class-data': Tag<ClassData>;
      'lab-builder': Tag<LessonBuilder> & { site?: string; labs?: string };
    }
  }
}
