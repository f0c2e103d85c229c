import { html, nothing, type TemplateResult } from 'lit';
import type { Measure } from '../../../../src/task/measures.js';
import type { TaskProblem } from '../../../../src/task/parse-task.js';
import { taskPoints } from '../../../../src/task/score.js';
import type { CheckedCondition, Condition } from '../../../../src/task/task.js';
import { dueHint, dueSolution } from '../../../../src/task/task-help.js';
import type { QuantityWords } from '../../../language/quantities.js';
import type { LessonWords } from '../english.js';
import type { OwnSeed } from '../own-seed.js';
import type { TaskWatch } from '../task-watch.js';
import { studentView } from './student-view.js';

export interface TaskFacts {
  readonly task: TaskWatch;
  /** In the author's words; empty where there are none. */
  readonly text: string;
  /** As the author wrote them: “after 2: …”. */
  readonly hint: string;
  readonly solution: string;
  /** Null where all students have the page’s seed. */
  readonly seed: OwnSeed | null;
  readonly recorded: boolean;
  readonly measures: readonly Measure[];
  readonly words: LessonWords;
  readonly quantities: QuantityWords;
}

type TaskState = 'invalid' | 'waiting' | 'met' | 'not-yet';

/** The page's task: in words, and each condition with what was measured. */
export function taskView(facts: TaskFacts): TemplateResult | typeof nothing {
  const { task, text, words, seed } = facts;
  if (task.goal === '' && !task.error) return nothing;
  const state = stateOf(facts);
  return html`
    <section class="message lesson-task ${state}" part="task" aria-labelledby="task-title">
      <h3 id="task-title">${words.task.title}</h3>
      ${text === '' ? nothing : html`<p class="task-text" dir="auto">${text}</p>`}
      ${
        state === 'invalid'
          ? problemView(facts)
          : html`<ul class="conditions">${task.conditions.map((one) => conditionView(facts, one))}</ul>`
      }
      ${seed ? studentView(seed, words.task.student) : nothing}
      <p class="task-verdict" role="status">${verdict(facts, state)}</p>
      ${helpView(facts)}
    </section>
  `;
}

function stateOf({ task, recorded }: TaskFacts): TaskState {
  if (task.error) return 'invalid';
  if (!task.check || recorded) return 'waiting';
  return task.check.met ? 'met' : 'not-yet';
}

function verdict(facts: TaskFacts, state: TaskState): unknown {
  const { words, recorded, seed } = facts;
  switch (state) {
    case 'invalid':
      return nothing;
    case 'waiting':
      if (recorded) return words.task.recorded;
      return seed && !seed.isSet ? words.task.student.first : words.task.waiting;
    case 'met':
      return html`<strong>✓ ${words.task.met}:</strong> ${standing(facts)}`;
    case 'not-yet':
      return html`<strong>○ ${words.task.notYet}:</strong> ${standing(facts)}`;
  }
}

function standing({ task, words, quantities }: TaskFacts): string {
  const { earned, most } = taskPoints(task.earnings);
  const [points, all, tries] = [earned, most, task.progress.tries].map((one) => quantities.number(one, 2));
  return words.task.standing(points, all, tries);
}

/** What the author says to whoever has tried in vain, and to whoever has done it. */
function helpView({ task, hint, solution, recorded, words }: TaskFacts): TemplateResult | typeof nothing {
  if (recorded) return nothing;
  const [due, solved] = [dueHint(hint, task.progress), dueSolution(solution, task.progress)];
  return html`
    ${due === null ? nothing : html`<p class="task-hint" dir="auto"><strong>${words.task.hint}:</strong> ${due}</p>`}
    ${solved === null ? nothing : html`<details class="task-solution"><summary>${words.task.solution}</summary><p dir="auto">${solved}</p></details>`}
  `;
}

function problemView({ task, words }: TaskFacts): TemplateResult {
  const detail = task.error?.detail ?? {};
  const explain = words.task.problems[detail.reason as TaskProblem];
  return html`<p>${words.task.invalid} ${explain(detail)}</p>`;
}

function conditionView(facts: TaskFacts, condition: Condition): TemplateResult {
  const { task, recorded } = facts;
  const checked = recorded ? undefined : task.check?.conditions.find((one) => one.condition === condition);
  return html`<li>
    <code dir="ltr" lang="en">${condition.text}</code>
    ${checked ? html`<span class=${checked.met ? 'met' : 'not-yet'}>${outcome(facts, checked)}</span>` : nothing}
  </li>`;
}

function outcome({ words, quantities, measures }: TaskFacts, checked: CheckedCondition): string {
  const { condition, value, met, sealed, knownClasses } = checked;
  const sign = met ? '✓' : '○';
  const verdict = met ? words.task.met : words.task.notYet;
  if (knownClasses.length > 0) return `${sign} ${words.task.noClass(condition.argument, knownClasses)}`;
  if (sealed) return `${sign} ${words.task.outcome(verdict, words.task.sealed)}`;
  if (value === null) return `${sign} ${words.task.outcome(verdict, words.task.notMeasured)}`;
  const unit = measures.find(({ name }) => name === condition.name)?.unit;
  return `${sign} ${words.task.outcome(verdict, words.task.measured(valueText(value, unit, quantities)))}`;
}

function valueText(value: number | string, unit: Measure['unit'] | undefined, quantities: QuantityWords): string {
  if (typeof value === 'string') return value;
  return unit === 'share' ? quantities.percent(value, 1) : quantities.number(value, 4);
}
