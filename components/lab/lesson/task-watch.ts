import { isLabError, type LabError } from '../../../src/errors.js';
import type { LabResult } from '../../../src/sharing/result-file.js';
import { checkTask } from '../../../src/task/check-task.js';
import { parseTask } from '../../../src/task/parse-task.js';
import type { Condition, TaskCheck } from '../../../src/task/task.js';
import type { LessonHost } from './lesson-host.js';

/** A page's task, and whether the student's last run met it. */
export class TaskWatch {
  readonly #host: LessonHost;
  #goal = '';
  #conditions: readonly Condition[] = [];
  #error: LabError | null = null;
  #check: TaskCheck | null = null;

  constructor(host: LessonHost) {
    this.#host = host;
  }

  /** As the author wrote it; empty where the page sets no task. */
  get goal(): string {
    return this.#goal;
  }

  get conditions(): readonly Condition[] {
    return this.#conditions;
  }

  /** The author's mistake. */
  get error(): LabError | null {
    return this.#error;
  }

  /** Of the last run; null before one. */
  get check(): TaskCheck | null {
    return this.#check;
  }

  /** Reads the attribute; a mistake is shown and told, and the lab goes on without a task. */
  set(goal: string | null): void {
    if (this.#goal === (goal ?? '')) return;
    this.#goal = goal ?? '';
    this.#conditions = [];
    this.#error = null;
    this.#check = null;
    if (goal !== null) this.#read(goal);
  }

  /** Another question of the same run was answered: what is met stays met. */
  judgeAnswer(result: LabResult): void {
    if (!this.#check?.met) this.judge(result);
  }

  /** After a run of the student's own. */
  judge(result: LabResult): void {
    const { lesson, fields, emit } = this.#host;
    if (this.#conditions.length === 0) return;
    this.#check = checkTask(this.#conditions, result as never, { measures: lesson.measures, fields });
    const { met } = this.#check;
    const conditions = this.#check.conditions.map(({ condition: { text }, ...checked }) => {
      return { text, value: checked.value, met: checked.met };
    });
    const judged = { task: this.#goal, conditions, result };
    emit('lab-task-check', { ...judged, met });
    if (met) emit('lab-task-complete', judged);
  }

  #read(goal: string): void {
    const { lesson, fields, emit } = this.#host;
    try {
      this.#conditions = parseTask(goal, { measures: lesson.measures.list, fields });
    } catch (error) {
      if (!isLabError(error)) throw error;
      this.#error = error;
      emit('lab-error', { code: error.code, message: error.message });
    }
  }
}
