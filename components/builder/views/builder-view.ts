import type { PageWords } from '../../language/words.js';
import type { BuilderWords } from '../english.js';
import type { LessonCode } from '../lesson-code.js';
import type { OfferedLab } from '../offered-labs.js';
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
  /** The code that was copied last. */
  readonly copied: keyof LessonCode | null;
  readonly preview: HTMLElement | null;
  change(event: LessonEvent): void;
  copy(which: keyof LessonCode): void;
}
