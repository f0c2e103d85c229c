import type { Field } from '../../../src/settings/field.js';
import type { AnyLabLesson } from '../lesson/lab-lesson.js';
import type { settingsNote } from '../settings-note.js';

/** What a lab shows of a recorded run until there is one of the student's. */
export interface LabPreview {
  /** The events of a small run, packed, as JSON. */
  recording(): Promise<string>;
  /** Step of the story → parts of the lab, as `<lab-view show="…">` names them. A step that asks what will come has none. */
  readonly shows: Readonly<Record<string, readonly string[]>>;
}

/** What a preview is made from. */
export interface PreviewSource extends LabPreview {
  readonly fields: readonly Field[];
  /** What a run was made of, after a text in the place of the lab's title. Given, so that the page's scripts stay in one piece. */
  readonly note: typeof settingsNote;
  lesson(): Promise<AnyLabLesson>;
  results?(): Promise<unknown>;
}
