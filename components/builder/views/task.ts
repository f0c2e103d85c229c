import { html, nothing, type TemplateResult } from 'lit';
import type { BuilderView } from './builder-view.js';

/** What the students shall reach. */
export function taskView(view: BuilderView): TemplateResult {
  const { words, lesson, lab, taskProblem, change } = view;
  const write = (key: 'taskGoal' | 'taskText') => (event: Event) =>
    change({ kind: 'text', key, text: (event.target as HTMLInputElement).value });
  const [before, after] = words.taskGoalHint.split('{example}');
  return html`
    <fieldset>
      <legend>${words.task}</legend>
      <label for="task-text">${words.taskText}</label>
      <textarea
        id="task-text"
        rows="2"
        dir="auto"
        aria-describedby="task-text-hint"
        .value=${lesson.taskText}
        @input=${write('taskText')}
      ></textarea>
      <small class="hint" id="task-text-hint">${words.taskTextHint}</small>
      <label for="task-goal">${words.taskGoal}</label>
      <input
        id="task-goal"
        type="text"
        dir="ltr"
        spellcheck="false"
        aria-describedby="task-goal-hint task-goal-problem"
        aria-invalid=${taskProblem === '' ? nothing : 'true'}
        .value=${lesson.taskGoal}
        @input=${write('taskGoal')}
      />
      <small class="hint" id="task-goal-hint">${before}<code dir="ltr">${lab.taskExample}</code>${after}</small>
      <small class="problem" id="task-goal-problem" role="status">${taskProblem}</small>
      <div class="measure">
        <label for="measure">${words.measure}</label>
        <select id="measure" dir="ltr">
          ${lab.measures.list.map(({ name, of }) => html`<option value=${of ? `${name}(…)` : name}>${of ? `${name}(…)` : name}</option>`)}
        </select>
        <button type="button" @click=${(event: Event) => add(view, event)}>${words.addMeasure}</button>
      </div>
    </fieldset>
  `;
}

/** The measure that is chosen, joined to what is written. */
function add({ lesson, change }: BuilderView, event: Event): void {
  const root = (event.target as HTMLElement).getRootNode() as ShadowRoot;
  const measure = root.querySelector<HTMLSelectElement>('#measure')?.value ?? '';
  const written = lesson.taskGoal.trim();
  change({ kind: 'text', key: 'taskGoal', text: `${written === '' ? '' : `${written} and `}${measure} >= ` });
  root.querySelector<HTMLInputElement>('#task-goal')?.focus();
}
