import type { LabErrorDetail } from '../../../src/errors.js';
import type { ResultProblem } from '../../../src/sharing/result-file.js';
import type { TaskProblem } from '../../../src/task/parse-task.js';

/** What recorded runs, tasks and handing in say in one language. */
export interface LessonWords {
  readonly recorded: RecordedWords;
  readonly task: TaskWords;
  readonly handIn: HandInWords;
  readonly problems: Readonly<Record<ResultProblem, (detail: LabErrorDetail) => string>>;
}

export interface RecordedWords {
  /** The mark that no reader must miss. */
  readonly mark: string;
  readonly explanation: string;
  readonly play: string;
  readonly playing: string;
  readonly complete: string;
  readonly stopped: string;
  readonly moment: string;
  /** "7 of 12" */
  at(moment: string, moments: string): string;
  readonly trainHere: string;
  /** Back to what was here before a file was dropped. */
  readonly close: string;
  /** A cell of a matrix was opened whose images the recording does not hold. */
  readonly noImages: string;
  ranOn(backend: string): string;
}

export interface TaskWords {
  readonly title: string;
  readonly met: string;
  readonly notYet: string;
  /** Before the first run. */
  readonly waiting: string;
  /** A recorded run is not the student's. */
  readonly recorded: string;
  measured(value: string): string;
  /** "Not yet, measured: 18%" */
  outcome(verdict: string, measured: string): string;
  readonly notMeasured: string;
  /** It waits for the sealed test part. */
  readonly sealed: string;
  noClass(name: string, known: readonly string[]): string;
  readonly invalid: string;
  readonly problems: Readonly<Record<TaskProblem, (detail: LabErrorDetail) => string>>;
}

export interface HandInWords {
  readonly title: string;
  readonly explanation: string;
  readonly honest: string;
  readonly name: string;
  readonly save: string;
  readonly cancel: string;
  saved(file: string): string;
}
