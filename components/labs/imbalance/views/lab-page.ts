import type { TemplateResult } from 'lit';
import { imbalanceFields } from '../../../../src/imbalance/imbalance-settings.js';
import { runStatus } from '../../../lab/page/run-controls.js';
import { runFiles, trainingAnnouncement } from '../../../lab/page/training-controls.js';
import { wholePage } from '../../../lab/page/whole-page.js';
import type { DataFacts } from '../../../language/words.js';
import type { LabView } from '../lab-view.js';
import { imbalanceStory } from '../story/story.js';
import { cardView } from './card.js';
import { controlsView, goOnText } from './controls.js';

/** The whole lab: counts and accuracy, what the first run brings, and what it is not for. */
export function labPage(view: LabView): TemplateResult {
  const { backend, settings, result, epochs } = view.state;
  const ended = result !== null;
  const reports = { label: view.words.report.exportText, enabled: ended, onPress: () => view.ask.save('report') };
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
    story: imbalanceStory(view),
    sharing: { hasResult: ended, more: [...runFiles(view, ended), reports] },
    after: cardView(view),
    announcement: trainingAnnouncement(view, runStatus(view), epochDone(view)),
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

function epochDone({ words, state }: LabView): string {
  const last = state.epochs.at(-1);
  return last ? words.status.epochDone(last.epoch, last.valMacroRecall) : '';
}
