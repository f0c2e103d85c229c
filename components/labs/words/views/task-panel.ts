import { html, nothing, type TemplateResult } from 'lit';
import type { TaskAnswer } from '../../../../src/words/words-events.js';
import type { LabView } from '../lab-view.js';
import { shownAnswer } from '../state.js';
import { arrowsView } from './arrows.js';
import { clustersView } from './clusters.js';
import { distancesView } from './distances.js';
import { evaluationView } from './evaluation.js';
import { failureView } from './failure.js';
import { formulasView } from './formulas.js';
import { nearestView } from './nearest.js';
import { queryField } from './query-field.js';
import { taskSteps, taskTabs } from './task-tabs.js';

type QueryKey = Parameters<typeof queryField>[1];

const QUERIES: Readonly<Record<TaskAnswer['task'], readonly QueryKey[]>> = {
  nearest: ['queries'],
  distance: ['pairs'],
  formulas: ['analogies'],
  gender: ['genderPairs'],
  plural: ['pluralPairs'],
  clusters: ['groups', 'otherGroups'],
  failure: ['failing'],
};

/** The open task: what is asked, the question, the answer. */
export function taskPanel(view: LabView): TemplateResult {
  const { words, settings } = view;
  const { task } = settings;
  const { title, explanation } = words.tasks[task];
  return html`
    <section class="results tasks" part="tasks" aria-label=${words.taskList}>
      ${view.hides('task') ? nothing : taskTabs(view)}
      <div
        id="task-panel"
        class="panel"
        part="panel"
        role=${view.hides('task') ? 'group' : 'tabpanel'}
        aria-label=${title}
      >
        <h3>${title}</h3>
        <p class="explanation">${explanation}</p>
        ${task === 'evaluation' ? evaluationView(view) : answeredTask(view, task)}
        ${view.hides('task') ? nothing : taskSteps(view)}
      </div>
    </section>
  `;
}

/** One task's question and answer. */
export function answeredTask(view: LabView, task: TaskAnswer['task']): TemplateResult {
  const answer = shownAnswer(view.state, task);
  return html`
    ${QUERIES[task].map((key) => queryField(view, key))}
    <div class="answer" part="answer">
      ${answer ? answerView(view, answer) : html`<p class="hint">${view.words.notYet}</p>`}
    </div>
  `;
}

function answerView(view: LabView, answer: TaskAnswer): TemplateResult {
  switch (answer.task) {
    case 'nearest':
      return nearestView(view, answer);
    case 'distance':
      return distancesView(view, answer);
    case 'formulas':
      return formulasView(view, answer);
    case 'gender':
    case 'plural':
      return arrowsView(view, answer);
    case 'clusters':
      return clustersView(view, answer);
    case 'failure':
      return failureView(view, answer);
  }
}
