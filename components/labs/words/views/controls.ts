import { html, nothing, type TemplateResult } from 'lit';
import { generatedText } from '../../../../src/words/generated-texts.js';
import { runControls, runStatus } from '../../../lab/page/run-controls.js';
import { isUnderWay } from '../../../lab/session/run-phase.js';
import type { LabView } from '../lab-view.js';

/** What Run will do, the buttons, and how far it is. */
export function controlsView(view: LabView): TemplateResult {
  const { words, settings, fileNames } = view;
  const trains = generatedText(settings.source) !== null && !fileNames;
  return runControls(view, {
    plan: trains ? words.status.planCorpus(settings.sentences) : words.status.planOther,
    goOn: null,
    status: statusText(view),
    progress: progressOf(view),
    numbers: numbersText(view),
    after: html`${scrubber(view)} ${examplesView(view)} ${reportView(view)}`,
  });
}

/** One sentence: what the lab is doing; the bytes stand beside it, with the words that were read. */
export function statusText(view: LabView): string {
  const state = { ...view.state, phase: view.state.phase ?? 'loading-data', loading: null };
  return runStatus({ ...view, state }, ['mapping', 'evaluating']);
}

function progressOf({ state, phase }: LabView): { done: number; total: number } | null {
  if (!isUnderWay(phase)) return { done: phase === 'complete' ? 1 : 0, total: 1 };
  return state.phase === 'training' ? state.training : null;
}

function numbersText({ state, words, phase }: LabView): string {
  const { loading, training } = state;
  if (!isUnderWay(phase)) return '';
  if (state.phase === 'training' && training) return words.status.training(training);
  return loading ? words.status.reading(loading.doneBytes, loading.totalBytes, loading.words) : '';
}

/** Back through the iterations of the training, with the open task's answer at each. */
function scrubber({ state, words, ask, phase, settings }: LabView): TemplateResult | typeof nothing {
  const steps = state.snapshots.filter(({ answer }) => answer?.task === settings.task);
  if (isUnderWay(phase) || steps.length < 2) return nothing;
  const viewed = steps.findIndex(({ record }) => record.done === state.viewedStep);
  const at = viewed < 0 ? steps.length - 1 : viewed;
  const { done, keptShare } = steps[at].record;
  return html`<div class="look-back">
    <label>
      ${words.vectors.scrub}
      <input
        type="range"
        min="0"
        max=${steps.length - 1}
        .value=${String(at)}
        @input=${(event: Event) => {
          const place = Number((event.target as HTMLInputElement).value);
          ask.look(place === steps.length - 1 ? null : steps[place].record.done);
        }}
      />
    </label>
    <output>${words.vectors.step(done, keptShare ?? 0)}</output>
  </div>`;
}

function examplesView({ state, words }: LabView): TemplateResult | typeof nothing {
  const examples = state.data?.trained?.examples ?? [];
  if (examples.length === 0) return nothing;
  return html`<details class="examples">
    <summary>${words.vectors.examples}</summary>
    <ul class="findings" dir="auto">
      ${examples.map((sentence) => html`<li>${sentence}</li>`)}
    </ul>
  </details>`;
}

/** What was left out while reading a file. */
function reportView({ state, words }: LabView): TemplateResult | typeof nothing {
  const report = state.data?.report;
  if (!report || (report.issueCount === 0 && !report.limited)) return nothing;
  const { issues, issueCount, limited } = report;
  return html`<div class="notice" part="notice">
    <p>${words.vectors.reading(issueCount, limited)}</p>
    ${
      issues.length === 0
        ? nothing
        : html`<details>
          <summary>${words.vectors.readingTitle}</summary>
          <ul class="findings">
            ${issues.map((issue) => html`<li>${words.vectors.issue(issue)}</li>`)}
          </ul>
        </details>`
    }
  </div>`;
}
