import { type Field, parseFieldValue } from '../../src/settings/field.js';
import type { OfferedLab } from './offered-labs.js';

/** A lesson as its author has put it together. */
export interface Lesson {
  /** As {@link OfferedLab} names it. */
  readonly lab: string;
  /** Settings by attribute, as they were typed; those that were not touched are missing. */
  readonly values: Readonly<Record<string, string>>;
  readonly hidden: readonly string[];
  readonly locked: readonly string[];
  /** Empty follows the page. */
  readonly language: string;
  readonly autorun: boolean;
  /** Address of a recorded run; empty for a lab that trains. */
  readonly recording: string;
  readonly taskGoal: string;
  readonly taskText: string;
  readonly taskHint: string;
  readonly taskSolution: string;
  /** `last`, or empty for the best run. */
  readonly taskCounts: string;
  /** `student`, or empty for one seed for all. */
  readonly taskSeed: string;
}

/** What stands in the lesson as it is typed, and its attribute. */
const TEXTS = {
  recording: 'recording',
  taskGoal: 'task-goal',
  taskText: 'task-text',
  taskHint: 'task-hint',
  taskSolution: 'task-solution',
  taskCounts: 'task-counts',
  taskSeed: 'task-seed',
} as const;

export type LessonText = keyof typeof TEXTS;
const TEXT_ATTRIBUTES = Object.entries(TEXTS) as readonly (readonly [LessonText, string])[];

export type LessonEvent =
  | { readonly kind: 'lab'; readonly lab: string }
  | { readonly kind: 'anew'; readonly lab: string }
  | { readonly kind: 'open'; readonly lesson: Lesson }
  | { readonly kind: 'value'; readonly attribute: string; readonly text: string }
  | { readonly kind: 'hide' | 'lock'; readonly control: string; readonly on: boolean }
  | { readonly kind: 'language'; readonly language: string }
  | { readonly kind: 'autorun'; readonly on: boolean }
  | { readonly kind: 'text'; readonly key: LessonText; readonly text: string };

export function emptyLesson(lab: string): Lesson {
  return { lab, values: {}, hidden: [], locked: [], language: '', autorun: false, ...textsBy(() => '') };
}

function textsBy(read: (attribute: string) => string): Pick<Lesson, LessonText> {
  const texts = TEXT_ATTRIBUTES.map(([key, attribute]) => [key, read(attribute)]);
  return Object.fromEntries(texts) as Pick<Lesson, LessonText>;
}

/** The lesson after a change. Another lab has other settings and tasks: only the language stays. */
export function reduceLesson(lesson: Lesson, event: LessonEvent): Lesson {
  switch (event.kind) {
    case 'lab':
      return event.lab === lesson.lab ? lesson : { ...emptyLesson(event.lab), language: lesson.language };
    case 'anew':
      return emptyLesson(event.lab);
    case 'open':
      return event.lesson;
    case 'value':
      return { ...lesson, values: { ...lesson.values, [event.attribute]: event.text } };
    case 'hide':
      return { ...lesson, hidden: toggled(lesson.hidden, event) };
    case 'lock':
      return { ...lesson, locked: toggled(lesson.locked, event) };
    case 'language':
      return { ...lesson, language: event.language };
    case 'autorun':
      return { ...lesson, autorun: event.on };
    case 'text':
      return { ...lesson, [event.key]: event.text };
  }
}

function toggled(controls: readonly string[], { control, on }: { control: string; on: boolean }): readonly string[] {
  const others = controls.filter((other) => other !== control);
  return on ? [...others, control] : others;
}

export type Attribute = readonly [name: string, value: string];

/** The tag's attributes: what differs from the lab's defaults; values that the lab would refuse are left out. */
export function lessonAttributes(lesson: Lesson, fields: readonly Field[]): readonly Attribute[] {
  const { values, hidden, locked, language, autorun } = lesson;
  const settings = fields.flatMap((field): Attribute[] => {
    const text = values[field.attribute];
    if (text === undefined || text === String(field.default) || problemOf(field, text)) return [];
    return [[field.attribute, text]];
  });
  const others: readonly Attribute[] = [
    ['lang', language],
    ['hide', hidden.join(' ')],
    ['lock', locked.join(' ')],
    ['autorun', autorun ? 'visible' : ''],
    ...TEXT_ATTRIBUTES.map(([key, attribute]) => [attribute, lesson[key].trim()] as const),
  ];
  return [...settings, ...others.filter(([, value]) => value !== '')];
}

/** The lesson of a tag: what {@link lessonAttributes} writes, read again. Names that the builder does not know are left out. */
export function lessonOf(
  { name, fields }: Pick<OfferedLab, 'name' | 'fields'>,
  attributes: readonly Attribute[],
): Lesson {
  const given = new Map(attributes);
  const wordsOf = (attribute: string) => (given.get(attribute) ?? '').split(/\s+/).filter(Boolean);
  const values = fields.flatMap(({ attribute }): Attribute[] => {
    const text = given.get(attribute);
    return text === undefined ? [] : [[attribute, attribute === 'src' ? knownName(text) : text]];
  });
  return {
    lab: name,
    values: Object.fromEntries(values),
    hidden: wordsOf('hide'),
    locked: wordsOf('lock'),
    language: given.get('lang') ?? '',
    autorun: given.get('autorun') === 'visible',
    ...textsBy((attribute) => given.get(attribute) ?? ''),
  };
}

/** The name of a set whose whole address the builder wrote. */
function knownName(source: string): string {
  return /^https?:\/\/\S*\/data\/([\w-]+)\/$/.exec(source)?.[1] ?? source;
}

/** True where the text can only be the name of a set, and the lab knows none of that name. */
export function isUnknownData(lab: OfferedLab, text: string): boolean {
  return lab.shipped && !/[/.]/.test(text) && !dataNames(lab).includes(text);
}

/** What `src` takes besides addresses. */
export function dataNames({ fields, knownData, madeData = [] }: OfferedLab): readonly string[] {
  const source = fields.find(({ attribute }) => attribute === 'src');
  return [String(source?.default), ...madeData, ...knownData];
}

/** True where the lab would not take the text as it is. */
export function problemOf(field: Field, text: string): boolean {
  return parseFieldValue(field, text).notice !== null;
}
