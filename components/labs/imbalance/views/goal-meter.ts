import { html, type TemplateResult } from 'lit';
import { goalsReached } from '../../../../src/imbalance/goals-reached.js';
import type { SplitDescription } from '../../../../src/imbalance/imbalance-events.js';
import type { LabView } from '../lab-view.js';

export interface MeterFacts {
  readonly recall: readonly number[];
  readonly goals: readonly number[];
  /** Images of each class in the part that the recall is of. */
  readonly counts: readonly number[];
  readonly part: string;
  /** Whose recall it is, as "as trained". */
  readonly title: string;
}

/** How many classes reach their goal, and each class with its recall: a mark says it besides the colour. */
export function goalMeter(
  { words }: LabView,
  { classNames }: SplitDescription,
  { recall, goals, counts, part, title }: MeterFacts,
): TemplateResult {
  const { present, reached } = goalsReached(recall, goals, counts);
  return html`<div class="goal-meter" part=${part}>
    <b>${words.goal.reached(title, reached.length, present.length)}</b>
    <ul>
      ${present.map((label) => {
        const met = reached.includes(label);
        return html`<li class=${met ? 'met' : 'missed'}>
          <span aria-hidden="true">${met ? '✓' : '○'}</span> <bdi>${classNames[label]}</bdi>
          ${words.fixed(recall[label], 2)}
        </li>`;
      })}
    </ul>
  </div>`;
}
