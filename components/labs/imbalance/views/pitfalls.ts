import { html, nothing, type TemplateResult } from 'lit';
import type { Split } from '../../../../src/data/image-splits.js';
import { areaVerdict } from '../../../../src/imbalance/accuracy-finding.js';
import type { SplitDescription, SplitEvaluation } from '../../../../src/imbalance/imbalance-events.js';
import { compareSeenLesions, seenVerdict } from '../../../../src/imbalance/seen-lesions.js';
import { actionButton } from '../../../lab/page/action-button.js';
import { isUnderWay } from '../../../lab/session/run-phase.js';
import type { LabView } from '../lab-view.js';
import { judgedSplit } from '../state.js';

/** Four ways to better numbers and no better network. */
export function pitfallsView(view: LabView): TemplateResult | typeof nothing {
  if (view.hides('pitfalls')) return nothing;
  const { words } = view;
  const { pitfalls } = words;
  const item = (title: string, text: string, outcome: unknown) => html`
    <li>
      <h4>${title}</h4>
      <p class="hint">${text}</p>
      ${outcome}
    </li>
  `;
  return html`
    <section class="results" part="pitfalls" aria-labelledby="pitfalls-title">
      <h3 id="pitfalls-title">${pitfalls.title}</h3>
      <p class="hint">${pitfalls.explanation}</p>
      <ol class="pitfalls">
        ${item(pitfalls.earlyTitle, pitfalls.earlyText, earlyView(view))}
        ${item(pitfalls.tunedTitle, pitfalls.tunedText, tunedView(view))}
        ${item(pitfalls.leakTitle, pitfalls.leakText, leakView(view))}
        ${item(pitfalls.aucTitle, pitfalls.aucText, aucView(view))}
      </ol>
    </section>
  `;
}

function earlyView({ state, words, ask, phase, locks }: LabView): TemplateResult {
  const { pitfalls } = words;
  const outcome = state.earlyOversampling;
  return html`
    ${
      outcome
        ? html`<p class="finding" role="status">
          ${pitfalls.early({
            claimed: outcome.claimed.macroRecall,
            honest: outcome.honest.macroRecall,
            copied: outcome.copiedShare,
          })}
        </p>`
        : nothing
    }
    ${actionButton({
      label: pitfalls.earlyRun,
      part: 'early-button',
      enabled: !isUnderWay(phase) && !locks('early'),
      onPress: ask.oversampleEarly,
    })}
  `;
}

function tunedView({ state, words }: LabView): TemplateResult {
  const { tuned } = state;
  if (!tuned) return html`<p>${words.pitfalls.tunedWaiting}</p>`;
  return html`<p class="finding">${words.pitfalls.tuned(tuned)}</p>`;
}

function leakView({ state, words, ask, settings, phase }: LabView): TemplateResult {
  const { data, evaluations } = state;
  const { pitfalls } = words;
  const split = judgedSplit(state);
  const evaluation = evaluations[split];
  if (!data || !evaluation) return html`<p>${pitfalls.waiting}</p>`;
  if (!data.lesions) return html`<p>${pitfalls.leakUnknown}</p>`;
  const facts = compareSeenLesions(evaluation);
  if (data.lesions.shared === 0 || !facts) return html`<p>${pitfalls.leakNone}</p>`;
  return html`
    <p>${pitfalls.leakRaw(facts, split, data.classNames[facts.mix.label])}</p>
    <p class="finding" part="leak-finding">${pitfalls.leakAlike(facts, seenVerdict(facts))}</p>
    ${
      settings.split === 'lesion'
        ? nothing
        : actionButton({
            label: pitfalls.splitByLesion,
            enabled: !isUnderWay(phase),
            onPress: () => ask.set('split', 'lesion'),
          })
    }
  `;
}

function aucView({ state, words }: LabView): TemplateResult {
  const { data, evaluations } = state;
  const split = judgedSplit(state);
  const evaluation = evaluations[split];
  if (!data || !evaluation) return html`<p>${words.pitfalls.waiting}</p>`;
  const { macroAuc } = evaluation.scores;
  if (macroAuc === null) return html`<p>–</p>`;
  return html`<p class="finding">${words.pitfalls.auc(aucFacts(macroAuc, worstOf(data, evaluation, split)))}</p>`;
}

/** The area beside the class that fares worst. */
function aucFacts(macro: number, { worst, recall }: { worst: string; recall: number }) {
  return { macro, worst, recall, verdict: areaVerdict(macro, recall) };
}

function worstOf({ classNames, counts }: SplitDescription, { scores }: SplitEvaluation, split: Split) {
  const present = classNames.map((_, label) => label).filter((label) => counts[split][label] > 0);
  const worst = present.reduce((a, b) => (scores.recall[b] < scores.recall[a] ? b : a));
  return { worst: classNames[worst], recall: scores.recall[worst] };
}
