import { html, nothing, type TemplateResult } from 'lit';
import { tuningFields } from '../../../../src/tuning/tuning-settings.js';
import { headerView } from '../../../lab/page/header.js';
import { labFrame } from '../../../lab/page/lab-frame.js';
import { errorView, settingsDifferView } from '../../../lab/page/messages.js';
import { radioSetting } from '../../../lab/page/radio-setting.js';
import { runAnnouncement } from '../../../lab/page/run-controls.js';
import { settingsForm } from '../../../lab/page/settings-form.js';
import { sharingView } from '../../../lab/page/sharing.js';
import { inTurn } from '../../../parts/in-turn.js';
import type { LabView } from '../lab-view.js';
import { controlsView, goOnText, statusText } from './controls.js';
import { curvesView, ladderView } from './ladder.js';
import { samplesView } from './samples.js';

const MAIN_SETTINGS = ['search', 'maxEpochs', 'factor', 'iterations', 'learningRates', 'unitsMin', 'unitsMax', 'seed'];

/** The whole lab. */
export function labPage(view: LabView): TemplateResult {
  const { state } = view;
  const { data, backend, settings } = state;
  const kept = state.trials.size > 0;
  return labFrame(view, {
    header: headerView(view, { data, dataSource: settings?.source ?? null, backend }),
    side: html`${controlsView(view)} ${formView(view)}`,
    main: html`
      ${errorView(view, { kept, goOn: goOnText(view) })} ${settingsDifferView(view, kept ? settings : null)}
      ${samplesView(view)} ${ladderView(view)}
      ${inTurn(() => curvesView(view))} ${view.results?.(view) ?? nothing}
      ${sharingView(view, {
        hasResult: kept && data !== null,
        more: [{ label: view.words.exports.csv, enabled: kept && data !== null, onPress: view.ask.exportTrials }],
      })}
    `,
    announcement: announcement(view),
  });
}

function formView(view: LabView): unknown {
  return settingsForm(view, {
    fields: tuningFields,
    main: MAIN_SETTINGS,
    elsewhere: ['backend'],
    own: { search: (field) => radioSetting(view, field, view.words.searchDefinitions) },
  });
}

function announcement(view: LabView): string {
  return runAnnouncement(view, { status: statusText(view), news: view.state.work === 'search' ? trialDone(view) : '' });
}

/** The newest trial that has ended. */
function trialDone({ state, words }: LabView): string {
  const done = [...state.trials.values()].filter(({ status, id }) => status === 'completed' && id !== null);
  const last = done.reduce((newest, trial) => (Number(trial.id) > Number(newest?.id ?? -1) ? trial : newest), done[0]);
  return last ? words.search.trialDone(last.id ?? '', last.score ?? 0) : '';
}
