import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { groupRuns, judgeRuns, type RunGroup } from '../../../../src/triplet/run-comparison.js';
import type { KeptRun } from '../../../../src/triplet/triplet-events.js';
import type { Mining, TripletSettings } from '../../../../src/triplet/triplet-settings.js';
import { figure } from '../../../charts/figure.js';
import { actionButton } from '../../../lab/page/action-button.js';
import { isUnderWay } from '../../../lab/session/run-phase.js';
import { inTurn } from '../../../parts/in-turn.js';
import type { LabView } from '../lab-view.js';
import { type NamedRun, runsActiveChart, runsKnnChart } from '../run-charts.js';
import type { TripletWords } from '../words.js';

/** They stand in columns of their own, or do not change what is learnt. */
const ELSEWHERE: readonly string[] = [
  ...['mining', 'hardAfter', 'warmUp', 'imagesPerClass', 'seed', 'backend', 'map', 'perplexity', 'mapPoints'],
];

/** Are random triplets optimal? Every run that was made, side by side, and what they say together. */
export function runsView(view: LabView): TemplateResult | typeof nothing {
  const { state, words, phase, ask } = view;
  const { runs } = state;
  if (runs.length === 0) return nothing;
  const groups = groupRuns(runs);
  const verdict = judgeRuns(groups);
  const again = (mining: Mining) =>
    actionButton({
      ...{ label: words.runs.runWith(words.settings.choices.mining[mining]), part: 'compare-button' },
      ...{ enabled: !isUnderWay(phase), onPress: () => ask.remedy({ mining, hardAfter: 0 }) },
    });
  return html`
    <section class="results runs" part="runs" aria-labelledby="runs-title">
      <h3 id="runs-title">${words.runs.title}</h3>
      <p class="verdict" part="verdict">${words.runs.verdict(verdict)}</p>
      <div class="buttons">${again('random')} ${again('semi-hard')} ${again('batch-hard')}</div>
      ${guard([runs, words], () => table(view, groups))}
      ${inTurn(() => guard([runs, words], () => charts(groups, view)))}
    </section>
  `;
}

function table({ words, ask, state }: LabView, groups: readonly RunGroup[]): TemplateResult {
  const { columns, title, explanation } = words.runs;
  const more = differing(state.runs, words);
  return html`
    <div class="scroll" role="group" aria-labelledby="runs-title" tabindex="0">
      <table>
        <caption class="unseen">${title}</caption>
        <thead>
          <tr>${columns.map((column) => html`<th scope="col">${column}</th>`)}</tr>
        </thead>
        ${groups.map(
          (group) => html`<tbody>
            ${group.runs.map((run) => runRow(run, { words, more: more(run), forget: () => ask.forgetRun(run) }))}
            ${group.interval ? meanRow(group, words) : nothing}
          </tbody>`,
        )}
      </table>
    </div>
    <p class="hint">${explanation}</p>
  `;
}

interface RowFacts {
  readonly words: TripletWords;
  readonly more: string;
  readonly forget: () => void;
}

function runRow(run: KeptRun, { words, more, forget }: RowFacts): TemplateResult {
  const { settings, metrics, history, stopped, layout } = run;
  const { runs } = words;
  const name = choiceOf(settings, words);
  const note = metrics.collapsed ? runs.collapsed : stopped ? runs.stopped : '';
  return html`<tr>
    <th scope="row">${[name, more, note].filter((text) => text !== '').join(' · ')}</th>
    <td>${layout ? words.number(layout.perClass) : '–'}</td>
    <td>${words.number(settings.seed)}</td>
    <td>${words.percent(history[0].knn, 2)}</td>
    <td>${words.percent(metrics.knnAfter, 2)}</td>
    <td>${metrics.activeShare === null ? '–' : words.percent(metrics.activeShare, 1)}</td>
    <td>
      <button type="button" aria-label=${runs.removeOf(name, settings.seed)} @click=${forget}>${runs.remove}</button>
    </td>
  </tr>`;
}

function meanRow({ runs, knn, interval }: RunGroup, words: TripletWords): TemplateResult {
  return html`<tr class="shown">
    <th scope="row" colspan="4">${words.runs.mean(runs.length)}</th>
    <td>${words.percent(knn, 2)}</td>
    <td colspan="2">${interval ? words.runs.between(interval) : nothing}</td>
  </tr>`;
}

function charts(groups: readonly RunGroup[], { state, words }: LabView): TemplateResult {
  const named = state.runs.map((run): NamedRun => {
    const group = groups.findIndex(({ runs }) => runs.includes(run));
    return { run, group, name: words.runs.named(choiceOf(run.settings, words), run.settings.seed) };
  });
  return html`<div class="pair">
    ${figure(runsKnnChart(named, words), words, { part: 'runs-knn' })}
    ${figure(runsActiveChart(named, words), words, { part: 'runs-active' })}
  </div>`;
}

function choiceOf({ mining, hardAfter, warmUp, epochs }: TripletSettings, words: TripletWords): string {
  const names = words.settings.choices.mining;
  const hardest = mining === 'batch-hard';
  const first = hardest ? 'semi-hard' : mining;
  const until = hardest ? Math.min(warmUp, epochs - 1) : hardAfter;
  return until > 0 ? words.runs.later(names[first], until, names['batch-hard']) : names[mining];
}

/** The settings in which kept runs differ, beside the choice of triplets and the seed. */
function differing(runs: readonly KeptRun[], words: TripletWords): (run: KeptRun) => string {
  const labels: Readonly<Record<string, string>> = words.settings.labels;
  const keys = Object.keys(runs[0].settings).filter((key) => !ELSEWHERE.includes(key)) as (keyof TripletSettings)[];
  const others = keys.filter((key) => runs.some(({ settings }) => settings[key] !== runs[0].settings[key]));
  return ({ settings }) => others.map((key) => `${labels[key]}: ${settings[key]}`).join(', ');
}
