import type { TemplateResult } from 'lit';
import { tuningFields } from '../../../../src/tuning/tuning-settings.js';
import { runAnnouncement, runStatus } from '../../../lab/page/run-controls.js';
import { wholePage } from '../../../lab/page/whole-page.js';
import type { LabView } from '../lab-view.js';
import { tuningStory } from '../story/story.js';
import { controlsView, goOnText } from './controls.js';

/** The whole lab. */
export function labPage(view: LabView): TemplateResult {
  const { words, ask } = view;
  const { data, backend, settings, trials } = view.state;
  const kept = trials.size > 0;
  const hasResult = kept && data !== null;
  return wholePage(view, {
    header: { data, dataSource: settings?.source ?? null, backend },
    controls: controlsView(view),
    goOn: goOnText(view),
    form: {
      fields: tuningFields,
      main: ['search', 'maxEpochs', 'factor', 'iterations', 'learningRates', 'unitsMin', 'unitsMax', 'seed'],
      elsewhere: ['backend'],
      radios: { search: words.searchDefinitions },
    },
    kept,
    ran: kept ? settings : null,
    story: tuningStory(view),
    sharing: { hasResult, more: [{ label: words.exports.csv, enabled: hasResult, onPress: () => ask.save('trials') }] },
    announcement: announcement(view),
  });
}

function announcement(view: LabView): string {
  return runAnnouncement(view, { status: runStatus(view), news: view.state.work === 'search' ? trialDone(view) : '' });
}

/** The newest trial that has ended. */
function trialDone({ state, words }: LabView): string {
  const done = [...state.trials.values()].filter(({ status, id }) => status === 'completed' && id !== null);
  const last = done.reduce((newest, trial) => (Number(trial.id) > Number(newest?.id ?? -1) ? trial : newest), done[0]);
  return last ? words.search.trialDone(last.id ?? '', last.score ?? 0) : '';
}
