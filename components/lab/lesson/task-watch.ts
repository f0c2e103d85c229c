import { isLabError, type LabError } from '../../../src/errors.js';
import type { HandIn, LabResult } from '../../../src/sharing/result-file.js';
import { checkTask } from '../../../src/task/check-task.js';
import { parseTask } from '../../../src/task/parse-task.js';
import { taskScore } from '../../../src/task/score.js';
import type { Condition, TaskCheck } from '../../../src/task/task.js';
import type { TaskProgress } from '../../../src/task/task-help.js';
import type { LessonHost } from './lesson-host.js';

/** A page's task, and whether the student's last run met it. */
export class TaskWatch {
  readonly #host: LessonHost;
  #goal = '';
  #conditions: readonly Condition[] = [];
  #error: LabError | null = null;
  #check: TaskCheck | null = null;
  #progress: TaskProgress = { tries: 0, solved: false };

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

  get progress(): TaskProgress {
    return this.#progress;
  }

  /** What each condition earns, and whether the last run met it; none before one. */
  get earnings(): readonly { readonly points: number; readonly met: boolean }[] {
    return (this.#check?.conditions ?? []).map(({ condition: { points }, met }) => ({ points, met }));
  }

  /** As a file for the teacher tells it; null where the page sets no task. */
  get told(): HandIn['task'] {
    if (this.#goal === '') return null;
    const { met = false } = this.#check ?? {};
    const score = this.#check ? taskScore(this.earnings) : 0;
    return { goal: this.#goal, met, score, tries: this.#progress.tries };
  }

  /** Reads the attribute; a mistake is shown and told, and the lab goes on without a task. */
  set(goal: string | null): void {
    if (this.#goal === (goal ?? '')) return;
    this.#goal = goal ?? '';
    this.#conditions = [];
    this.#error = null;
    this.#check = null;
    this.#progress = { tries: 0, solved: false };
    if (goal !== null) this.#read(goal);
  }

  /** Another question of the same run was answered: what is met stays met. */
  judgeAnswer(result: LabResult): void {
    if (!this.#check?.met) this.#judge(result, Math.max(1, this.#progress.tries));
  }

  /** After a run of the student's own. */
  judge(result: LabResult): void {
    this.#judge(result, this.#progress.tries + 1);
  }

  #judge(result: LabResult, tries: number): void {
    const { lesson, fields, emit } = this.#host;
    if (this.#conditions.length === 0) return;
    this.#check = checkTask(this.#conditions, result as never, { measures: lesson.measures, fields });
    const { met } = this.#check;
    this.#progress = { tries, solved: this.#progress.solved || met };
    const conditions = this.#check.conditions.map(({ condition: { text, points }, value, met: one }) => {
      return { text, points, value, met: one };
    });
    const judged = { task: this.#goal, conditions, score: taskScore(conditions), tries, result };
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
