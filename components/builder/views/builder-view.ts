import type { ScormVersion } from '../../../src/scorm/manifest.js';
import type { PageWords } from '../../language/words.js';
import type { BuilderWords } from '../english.js';
import type { FolderField } from '../folder-field.js';
import type { LessonCode } from '../lesson-code.js';
import type { OfferedLab } from '../offered-labs.js';
import type { PackageState } from '../package-maker.js';
import type { Lesson, LessonEvent } from '../state.js';

/** Everything that the builder shows. */
export interface BuilderView {
  readonly lesson: Lesson;
  readonly lab: OfferedLab;
  readonly offered: readonly OfferedLab[];
  readonly words: BuilderWords;
  /** What every lab says of itself, by its name here. */
  readonly labs: ReadonlyMap<string, PageWords>;
  /** What can be taken away of this lab. */
  readonly code: Partial<LessonCode>;
  /** What is wrong with the task's condition; empty where nothing is. */
  readonly taskProblem: string;
  /** The form holds what no lab takes, so that nothing may be copied. */
  readonly isBroken: boolean;
  readonly folder: FolderField;
  /** The code that was copied last. */
  readonly copied: keyof LessonCode | null;
  readonly scorm: PackageState;
  readonly preview: HTMLElement | null;
  change(event: LessonEvent): void;
  copy(which: keyof LessonCode): void;
  /** Saves the lesson as a package of SCORM. */
  makePackage(version: ScormVersion): void;
  /** Opens the lesson of a code; false where it holds none. */
  open(text: string): boolean;
}
