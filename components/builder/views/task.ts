import { html, nothing, type TemplateResult } from 'lit';
import type { Measure } from '../../../src/task/measures.js';
import type { OfferedLab } from '../offered-labs.js';
import type { LessonText } from '../state.js';
import type { BuilderView } from './builder-view.js';

/** What the students shall reach. */
export function taskView(view: BuilderView): TemplateResult {
  const { words, lesson, lab, taskProblem, change } = view;
  const write = (key: LessonText) => (event: Event) =>
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
        <label>
          ${words.measure}
          <select id="measure" dir="ltr" @change=${(event: Event) => showArgument(event, lab)}>
            ${lab.measures.list.map(({ name }) => html`<option value=${name}>${name}</option>`)}
          </select>
        </label>
        <label ?hidden=${lab.measures.list[0]?.of === undefined}>
          <span>${words.measureOf[lab.measures.list[0]?.of ?? 'class']}</span>
          <input id="measure-of" type="text" dir="ltr" size="10" spellcheck="false" />
        </label>
        <select id="measure-operator" dir="ltr" aria-label=${words.operator}>
          ${OPERATORS.map((operator) => html`<option value=${operator}>${operator}</option>`)}
        </select>
        <input id="measure-value" type="text" dir="ltr" size="6" aria-label=${words.wanted} .value=${usualValue(lab.measures.list[0])} />
        <button type="button" @click=${(event: Event) => add(view, event)}>${words.addMeasure}</button>
      </div>
      ${HELP.map(
        (key) => html`<label for=${key}>${words[key]}</label>
          <textarea id=${key} rows="2" dir="auto" aria-describedby="${key}-hint" .value=${lesson[key]} @input=${write(key)}></textarea>
          <small class="hint" id="${key}-hint">${words.helpHints[key]}</small>`,
      )}
      ${RULES.map(
        ([key, rule]) => html`<label class="box">
          <input
            id=${key}
            type="checkbox"
            .checked=${lesson[key] === rule}
            @change=${(event: Event) =>
              change({ kind: 'text', key, text: (event.target as HTMLInputElement).checked ? rule : '' })}
          />
          ${words[key]}
        </label>`,
      )}
    </fieldset>
  `;

  function showArgument(event: Event, { measures }: OfferedLab): void {
    const select = event.target as HTMLSelectElement;
    const row = select.closest('.measure') as HTMLElement;
    const measure = measures.list.find(({ name }) => name === select.value);
    const [, label] = row.querySelectorAll('label');
    label.hidden = measure?.of === undefined;
    if (measure?.of) (label.firstElementChild as HTMLElement).textContent = words.measureOf[measure.of];
    field(row, 'measure-of').value = measure?.of ? usualArgument(measure, lab) : '';
    field(row, 'measure-value').value = usualValue(measure);
  }
}

const HELP = ['taskHint', 'taskSolution'] as const;

const RULES = [
  ['taskCounts', 'last'],
  ['taskSeed', 'student'],
] as const;

const OPERATORS = ['>=', '<=', '>', '<', '=', '!='] as const;

/** Something that can be met, for the author to change. */
function usualValue(measure: Measure | undefined): string {
  return measure?.unit === 'share' ? '50 %' : '1';
}

/** From the lab’s own example; two words of every English text otherwise. */
function usualArgument({ of }: Measure, { taskExample }: OfferedLab): string {
  const example = /\(([^)]*)\)/.exec(taskExample)?.[1] ?? '';
  return of === 'pair' ? 'king queen' : example;
}

function field(row: HTMLElement, id: string): HTMLInputElement {
  return row.querySelector(`#${id}`) as HTMLInputElement;
}

/** The measure that is chosen, as a whole condition, joined to what is written. */
function add({ lesson, lab, change }: BuilderView, event: Event): void {
  const row = (event.target as HTMLElement).closest('.measure') as HTMLElement;
  const [name, argument, operator, value] = ['measure', 'measure-of', 'measure-operator', 'measure-value'].map((id) =>
    field(row, id).value.trim(),
  );
  const measure = lab.measures.list.find((one) => one.name === name);
  if (!measure) return;
  const brackets = measure.of ? `(${argument || usualArgument(measure, lab)})` : '';
  const condition = `${name}${brackets} ${operator} ${value || usualValue(measure)}`;
  const written = lesson.taskGoal.trim();
  change({ kind: 'text', key: 'taskGoal', text: written === '' ? condition : `${written} and ${condition}` });
}
