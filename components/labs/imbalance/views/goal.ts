import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Split } from '../../../../src/data/image-splits.js';
import { readClassList } from '../../../../src/imbalance/class-lists.js';
import { falseAlarmsPerHit, type RecallPrice, recallPrice } from '../../../../src/imbalance/goals-reached.js';
import type { SplitDescription, SplitEvaluation } from '../../../../src/imbalance/imbalance-events.js';
import { decide, flagScores } from '../../../../src/imbalance/recall-goal.js';
import { scoresOfDecisions } from '../../../../src/imbalance/split-scores.js';
import { wilsonInterval } from '../../../../src/metrics/intervals.js';
import { actionButton } from '../../../lab/page/action-button.js';
import { samplesOf } from '../decisions.js';
import type { LabView } from '../lab-view.js';
import type { GoalState } from '../state.js';
import { goalMeter } from './goal-meter.js';

/** The sheet's. */
const DEFAULT_GOAL = 0.8;

/** Step 5: recall wanted, weights found on validation, and the sealed test part. */
export function goalView(view: LabView): TemplateResult | typeof nothing {
  const { state, words, ask, busy } = view;
  const { data, evaluations, goal } = state;
  if (!data || !evaluations.val) return nothing;
  return html`
    <section class="results" part="goal" aria-labelledby="goal-title">
      <h3 id="goal-title">${words.goal.title}</h3>
      <p class="hint">${words.goal.explanation}</p>
      ${trainedMeter(view, data)} ${view.hides('recall-goal') ? nothing : goalInput(view)}
      <div class="buttons goal-buttons">
        ${actionButton({ label: words.goal.solve, part: 'solve-button', enabled: !busy, onPress: ask.meetGoals })}
      </div>
      ${
        goal
          ? guard(
              [goal, evaluations, words],
              () => html`
              ${validationView(view, data, goal)} ${testView(view, data, goal)} ${flagsView(view, data, goal)}
            `,
            )
          : nothing
      }
    </section>
  `;
}

/** The goals as they are typed; where that is no list of goals, none is wanted yet. */
function wantedGoals({ settings }: LabView, classes: number): readonly number[] {
  try {
    return readClassList(settings.recallGoal, { setting: 'recall-goal', classes, min: 0, max: 1 });
  } catch {
    return new Array<number>(classes).fill(DEFAULT_GOAL);
  }
}

/** Always in sight: how far the network is as it was trained. */
function trainedMeter(view: LabView, data: SplitDescription): TemplateResult {
  const { val } = view.state.evaluations;
  return goalMeter(view, data, {
    recall: (val as SplitEvaluation).scores.recall,
    goals: wantedGoals(view, data.classNames.length),
    counts: data.counts.val,
    ...{ part: 'goal-meter', title: view.words.goal.asTrained },
  });
}

function goalInput(view: LabView): TemplateResult {
  const { words, settings, ask } = view;
  return html`<div class="setting wide">
    <label for="recall-goal-now">${words.goal.label}</label>
    <input
      id="recall-goal-now"
      type="text"
      dir="ltr"
      inputmode="decimal"
      ?disabled=${view.locks('recall-goal')}
      .value=${settings.recallGoal}
      @change=${(event: Event) => ask.set('recallGoal', (event.target as HTMLInputElement).value)}
    />
  </div>`;
}

function decided(view: LabView, { classNames }: SplitDescription, { met }: GoalState, split: Split) {
  const evaluation = view.state.evaluations[split] as SplitEvaluation;
  const samples = samplesOf(evaluation);
  return scoresOfDecisions(evaluation.labels, decide(samples, met.rule), classNames);
}

function validationView(view: LabView, data: SplitDescription, goal: GoalState): TemplateResult {
  const { state, words } = view;
  const before = (state.evaluations.val as SplitEvaluation).scores;
  const after = decided(view, data, goal, 'val');
  const digits = (value: number) => words.fixed(value, 2);
  const rows = data.classNames.map((name, label) => [
    name,
    digits(goal.goals[label]),
    digits(before.recall[label]),
    digits(after.recall[label]),
    digits(after.precision[label]),
    `×${words.fixed(Math.exp(goal.met.rule.offsets[label]), 2)}`,
  ]);
  return html`
    <h4>${words.goal.validation}</h4>
    ${table(words.goal.validation, words.goal.columns, rows)}
    ${goalMeter(view, data, {
      ...{ recall: after.recall, goals: goal.goals, counts: data.counts.val },
      ...{ part: 'goal-meter-weights', title: words.goal.withWeights },
    })}
    <p class="finding" role="status" part="goal-finding">
      ${verdict(view, data, goal)} ${words.goal.price(named(data, recallPrice(before, after)))}
    </p>
  `;
}

function named({ classNames }: SplitDescription, { precision, ...rest }: RecallPrice) {
  return { ...rest, precision: precision && { ...precision, className: classNames[precision.label] } };
}

/** An honest word where the goals cannot be had together. */
function verdict(view: LabView, data: SplitDescription, goal: GoalState): string {
  const { words } = view;
  if (data.counts.val.filter((count) => count > 0).length < 2) return words.goal.oneClass;
  if (goal.met.rule.margin >= 0) return words.goal.met(decided(view, data, goal, 'val').accuracy);
  const { recall } = goal.met.rule;
  const present = data.classNames.map((_, label) => label).filter((label) => data.counts.val[label] > 0);
  const worst = present.reduce((a, b) => (recall[b] - goal.goals[b] < recall[a] - goal.goals[a] ? b : a));
  return words.goal.missed({ worst: data.classNames[worst], recall: recall[worst], goal: goal.goals[worst] });
}

function testView(view: LabView, data: SplitDescription, goal: GoalState): TemplateResult {
  const { words } = view;
  if (!goal.opened) return html`<p class="sealed">${words.seal.hidden}</p>`;
  const scores = decided(view, data, goal, 'test');
  const digits = (value: number) => words.fixed(value, 2);
  const rows = data.classNames.map((name, label) => {
    const count = data.counts.test[label];
    const { low, high } = wilsonInterval(Math.round(scores.recall[label] * count), count);
    return [name, digits(scores.recall[label]), `${digits(low)} – ${digits(high)}`, digits(scores.precision[label])];
  });
  return html`
    <h4>${words.goal.test}</h4>
    ${table(words.goal.test, words.goal.testColumns, rows)}
    <p class="hint">
      ${words.accuracy.accuracy} ${words.percent(scores.accuracy, 1)}, ${words.accuracy.balanced}
      ${digits(scores.macroRecall)}.
    </p>
  `;
}

function flagsView(view: LabView, data: SplitDescription, goal: GoalState): TemplateResult {
  const { words, state } = view;
  const { val, test } = state.evaluations;
  const flags = (evaluation: SplitEvaluation) => flagScores(samplesOf(evaluation), goal.met.thresholds);
  const onVal = flags(val as SplitEvaluation);
  const onTest = goal.opened && test ? flags(test) : null;
  const digits = (value: number) => words.fixed(value, 2);
  const rows = data.classNames.map((name, label) => [
    name,
    Number.isFinite(onVal[label].threshold) ? words.fixed(onVal[label].threshold, 3) : '–',
    digits(onVal[label].recall),
    onTest ? digits(onTest[label].recall) : words.seal.cell,
    onTest ? digits(onTest[label].precision) : words.seal.cell,
  ]);
  return html`
    <h4>${words.goal.flagsTitle}</h4>
    <p class="hint">${words.goal.flagsExplanation}</p>
    ${goalMeter(view, data, {
      ...{ recall: onVal.map(({ recall }) => recall), goals: goal.goals, counts: data.counts.val },
      ...{ part: 'goal-meter-flags', title: words.goal.withFlags },
    })}
    <p class="finding" part="flags-finding">${words.goal.flagsPrice(falseAlarmsPerHit(onVal))}</p>
    ${table(words.goal.flagsTitle, words.goal.flagColumns, rows)}
  `;
}

function table(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): TemplateResult {
  return html`
    <div class="scroll" role="group" aria-label=${title} tabindex="0">
      <table class="scores">
        <caption class="unseen">${title}</caption>
        <thead>
          <tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr>
        </thead>
        <tbody>
          ${rows.map(
            ([name, ...cells]) => html`<tr>
              <th scope="row"><bdi>${name}</bdi></th>
              ${cells.map((cell) => html`<td>${cell}</td>`)}
            </tr>`,
          )}
        </tbody>
      </table>
    </div>
  `;
}
