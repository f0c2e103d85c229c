import type { PageWords } from '../../language/words.js';
import type { LessonCode } from '../lesson-code.js';
import type { LessonLab } from '../lesson-labs.js';
import type { Lesson, LessonEvent } from '../state.js';
import type { BuilderWords } from '../words.js';

/** Everything that the builder shows. */
export interface BuilderView {
  readonly lesson: Lesson;
  readonly lab: LessonLab;
  readonly words: BuilderWords;
  readonly labWords: PageWords;
  readonly code: LessonCode;
  /** What is wrong with the task's condition; empty where nothing is. */
  readonly taskProblem: string;
  readonly taskExample: string;
  /** The code that was copied last. */
  readonly copied: keyof LessonCode | null;
  readonly preview: HTMLElement | null;
  change(event: LessonEvent): void;
  copy(which: keyof LessonCode): void;
}
