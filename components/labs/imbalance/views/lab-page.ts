import { html, nothing, type TemplateResult } from 'lit';
import { imbalanceFields } from '../../../../src/imbalance/imbalance-settings.js';
import { trainingAnnouncement } from '../../../lab/page/training-controls.js';
import { wholePage } from '../../../lab/page/whole-page.js';
import type { DataFacts } from '../../../language/words.js';
import type { LabView } from '../lab-view.js';
import { accuracyView } from './accuracy.js';
import { cardView } from './card.js';
import { controlsView, goOnText, statusText } from './controls.js';
import { countsView } from './counts.js';

/** The whole lab: counts and accuracy, what the first run brings, and what it is not for. */
export function labPage(view: LabView): TemplateResult {
  const { backend, settings, result, epochs } = view.state;
  return wholePage(view, {
    header: { data: dataFacts(view), dataSource: settings?.source ?? null, backend },
    controls: controlsView(view),
    goOn: goOnText(view),
    form: {
      fields: imbalanceFields,
      main: ['balance', 'augmentation', 'loss', 'network', 'epochs', 'size', 'seed'],
      // The backend's switch stands beside its reason, the goal in the step that is about it.
      elsewhere: ['backend', 'recallGoal'],
      radios: { balance: view.words.settings.balanceDefinitions },
    },
    kept: epochs.length > 0,
    ran: result ? comparable(view) : null,
    results: html`
      ${countsView(view)} ${accuracyView(view)} ${view.results?.(view) ?? nothing}
    `,
    sharing: sharing(view),
    after: cardView(view),
    announcement: announcement(view),
  });
}

function dataFacts({ state }: LabView): DataFacts | null {
  const { data } = state;
  if (!data) return null;
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  const { name, origin, licence, counts } = data;
  return { name, origin, licence, trainCount: total(counts.train), testCount: total(counts.test) };
}

/** The settings of the run that is shown; goal and seeds to compare have no part in it. */
function comparable({ state, settings }: LabView): LabView['settings'] | null {
  if (!state.settings) return null;
  return { ...state.settings, recallGoal: settings.recallGoal, seeds: settings.seeds };
}

/** History, notebook, seeds and report. */
function sharing({ words, ask, state }: LabView) {
  const { exportHistory, exportNotebook, exportSeeds } = words.sharing;
  const hasResult = state.result !== null;
  return {
    hasResult,
    more: [
      { label: exportHistory, enabled: hasResult, onPress: ask.exportHistory },
      { label: exportNotebook, enabled: hasResult, onPress: ask.exportNotebook },
      { label: exportSeeds, enabled: hasResult, onPress: ask.exportSeeds },
      { label: words.report.exportText, enabled: hasResult, onPress: ask.exportReport },
    ],
  };
}

function announcement(view: LabView): string {
  const { words, state } = view;
  const last = state.epochs[state.epochs.length - 1];
  const epochDone = last ? words.status.epochDone(last.epoch, last.valMacroRecall) : '';
  return trainingAnnouncement(view, statusText(view), epochDone);
}
