import { html, nothing, type TemplateResult } from 'lit';
import { imbalanceFields } from '../../../../src/imbalance/imbalance-settings.js';
import { headerView } from '../../../lab/page/header.js';
import { labFrame } from '../../../lab/page/lab-frame.js';
import { errorView, settingsDifferView } from '../../../lab/page/messages.js';
import { radioSetting } from '../../../lab/page/radio-setting.js';
import { settingsForm } from '../../../lab/page/settings-form.js';
import { sharingView } from '../../../lab/page/sharing.js';
import { trainingAnnouncement } from '../../../lab/page/training-controls.js';
import type { DataFacts } from '../../../language/words.js';
import type { LabView } from '../lab-view.js';
import { accuracyView } from './accuracy.js';
import { cardView } from './card.js';
import { comparisonView } from './comparison.js';
import { controlsView, goOnText, statusText } from './controls.js';
import { countsView } from './counts.js';
import { pitfallsView } from './pitfalls.js';

const MAIN_SETTINGS = ['balance', 'augmentation', 'loss', 'network', 'epochs', 'size', 'seed'];
/** The backend's switch stands beside its reason, the goal in the step that is about it. */
const ELSEWHERE = ['backend', 'recallGoal'];

/** The whole lab: a story in five steps, then comparison, pitfalls, and what it is not for. */
export function labPage(view: LabView): TemplateResult {
  const { state } = view;
  const { backend, settings } = state;
  const measured = state.epochs.length > 0;
  return labFrame(view, {
    header: headerView(view, { data: dataFacts(view), dataSource: settings?.source ?? null, backend }),
    side: html`${controlsView(view)} ${formView(view)}`,
    main: html`
      ${errorView(view, { kept: measured, goOn: goOnText(view) })}
      ${settingsDifferView(view, state.result ? comparable(view) : null)} ${countsView(view)} ${accuracyView(view)}
      ${view.results?.(view) ?? nothing} ${comparisonView(view)} ${pitfallsView(view)}
      ${keepView(view)} ${cardView(view)}
    `,
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

function formView(view: LabView): unknown {
  const { balanceDefinitions } = view.words.settings;
  return settingsForm(view, {
    fields: imbalanceFields,
    main: MAIN_SETTINGS,
    elsewhere: ELSEWHERE,
    own: { balance: (field) => radioSetting(view, field, balanceDefinitions) },
  });
}

/** Link, tag, result, history and report. */
function keepView(view: LabView): unknown {
  const { words, ask, state } = view;
  const hasResult = state.result !== null;
  return sharingView(view, {
    hasResult,
    more: [
      { label: words.sharing.exportHistory, enabled: hasResult, onPress: ask.exportHistory },
      { label: words.sharing.exportNotebook, enabled: hasResult, onPress: ask.exportNotebook },
      { label: words.report.exportText, enabled: hasResult, onPress: ask.exportReport },
    ],
  });
}

function announcement(view: LabView): string {
  const { words, state } = view;
  const last = state.epochs[state.epochs.length - 1];
  const epochDone = last ? words.status.epochDone(last.epoch, last.valMacroRecall) : '';
  return trainingAnnouncement(view, statusText(view), epochDone);
}
