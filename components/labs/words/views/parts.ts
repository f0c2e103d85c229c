import { html } from 'lit';
import type { LabView } from '../lab-view.js';
import type { AnswerTask } from '../state.js';
import { controlsView } from './controls.js';
import { evaluationView } from './evaluation.js';
import { answeredTask } from './tasks.js';

const taskPart = (task: AnswerTask) => (view: LabView) =>
  html`
  <section class="results" aria-label=${view.words.tasks[task].title}>
    <h3>${view.words.tasks[task].title}</h3>
    ${answeredTask(view, task)}
  </section>
`;

/** The lab's parts, as `<lab-view show="…">` names them. */
export const wordParts = {
  controls: controlsView,
  nearest: taskPart('nearest'),
  distance: taskPart('distance'),
  formulas: taskPart('formulas'),
  gender: taskPart('gender'),
  plural: taskPart('plural'),
  clusters: taskPart('clusters'),
  failure: taskPart('failure'),
  evaluation: evaluationView,
};
