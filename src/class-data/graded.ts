import { labOf } from '../labs/labs.js';
import { checkTask } from '../task/check-task.js';
import { parseTask } from '../task/parse-task.js';
import { taskScore } from '../task/score.js';
import { studentSeed } from '../task/student-seed.js';
import type { TaskCheck } from '../task/task.js';
import { type HandInRow, readHandIn } from './hand-ins.js';
import { haveSameNumbers, type Numbers } from './same-numbers.js';

/** What is known of one handed-in file. */
export interface GradedFile {
  readonly fileName: string;
  /** As the student wrote it; the file's name where it could not be read. */
  readonly name: string;
  /** The student's number; empty where none was written. */
  readonly id: string;
  readonly state: 'fine' | 'damaged' | 'altered' | 'unsealed';
  /** Why it could not be read; empty where it could. */
  readonly problem: string;
  /** 0 … 100: the share of the task's points that are earned, of a file that is fine; else 0. */
  readonly score: number;
  readonly conditions: readonly {
    readonly text: string;
    readonly value: string;
    readonly met: boolean;
    readonly points: number;
  }[];
  /** Other files that hold the very same run, times included. */
  readonly sameRunAs: readonly string[];
  /** The run's seed is not that of the student's number, which the task asks for. */
  readonly foreignSeed: boolean;
  /** The file says something else of its task than its own numbers do. */
  readonly claimsOtherwise: boolean;
  /** What a run again with its settings has shown; left out where there was none. */
  readonly rerun?: 'equal' | 'different' | { readonly problem: string };
}

/** A file whose run was made again: another result is no proof of the run that was handed in. */
export function withRerun(file: GradedFile, own: Numbers, again: Numbers | { readonly problem: string }): GradedFile {
  if ('problem' in again) return { ...file, rerun: again };
  return haveSameNumbers(own, again) ? { ...file, rerun: 'equal' } : { ...file, rerun: 'different', score: 0 };
}

interface Unread {
  readonly fileName: string;
  readonly problem: string;
}

/** What a class was asked for. */
export interface ClassTask {
  readonly goal: string;
  /** Each student runs with the seed of their own number. */
  readonly studentSeeds?: boolean;
}

/**
 * Judges handed-in files anew: hash, conditions, copies. What a file says of its own task counts for nothing.
 */
export function gradeFiles(
  files: readonly { readonly name: string; readonly text: string }[],
  task: ClassTask,
): GradedFile[] {
  const read = files.map(({ name, text }) => readOrProblem(name, text, task.goal));
  return read.map((one) => {
    if ('problem' in one) return unreadable(one.fileName, one.problem);
    const copies = read.filter((other) => other !== one && !('problem' in other) && other.runKey === one.runKey);
    return graded(
      one,
      task,
      copies.map(({ fileName }) => fileName),
    );
  });
}

interface JudgedRow extends HandInRow {
  readonly check: TaskCheck;
}

/** A file of a lab that the task is not about is as good as none. */
function readOrProblem(name: string, text: string, task: string): JudgedRow | Unread {
  try {
    const row = readHandIn(name, text);
    const { fields, measures } = labOf(row.lab);
    const conditions = parseTask(task, { measures: measures.list, fields });
    return { ...row, check: checkTask(conditions, row.file as never, { measures, fields }) };
  } catch (error) {
    return { fileName: name, problem: error instanceof Error ? error.message : String(error) };
  }
}

function unreadable(fileName: string, problem: string): GradedFile {
  const nothing = { score: 0, conditions: [], sameRunAs: [], foreignSeed: false, claimsOtherwise: false };
  return { fileName, name: fileName, id: '', state: 'damaged', problem, ...nothing };
}

function graded(row: JudgedRow, { goal, studentSeeds = false }: ClassTask, sameRunAs: readonly string[]): GradedFile {
  const conditions = row.check.conditions.map(({ condition: { text, points }, value, met }) => {
    return { text, points, met, value: String(value ?? '') };
  });
  const state = row.seal === 'intact' ? 'fine' : row.seal === 'altered' ? 'altered' : 'unsealed';
  const foreignSeed = studentSeeds && row.file.settings.seed !== studentSeed(row.id);
  return {
    ...{ fileName: row.fileName, name: row.name, id: row.id, state, problem: '', sameRunAs, foreignSeed },
    score: state === 'fine' && !foreignSeed ? taskScore(conditions) : 0,
    conditions,
    claimsOtherwise: row.task !== null && row.task.goal === goal && row.task.met !== row.check.met,
  };
}
