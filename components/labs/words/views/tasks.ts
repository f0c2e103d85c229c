import { html, type TemplateResult } from 'lit';
import { exampleWords } from '../../../../src/words/prepared-questions.js';
import { WORD_TASKS, type WordTask } from '../../../../src/words/word-settings.js';
import type { TaskAnswer } from '../../../../src/words/words-events.js';
import type { Story } from '../../../lab/page/story/story-step.js';
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

/** The sheet's tasks, one step each. */
export function tasksStory(view: LabView): Story {
  const { settings, ask } = view;
  const steps = WORD_TASKS.map((task) => ({
    name: task,
    label: view.words.settings.choices.task[task],
    title: view.words.tasks[task].title,
    question: view.words.tasks[task].explanation(exampleWords(view.settings)),
    views: () => [task === 'evaluation' ? evaluationView(view) : answeredTask(view, task)],
  }));
  const show = (name: string) => ask.openTask(name as WordTask);
  return { steps, kept: { open: settings.task, show, hidden: view.hides('task') || view.locks('task') } };
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
