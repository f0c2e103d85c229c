import { imbalanceFields } from '../../../src/imbalance/imbalance-settings.js';
import { openImbalanceSession } from '../../../workers/client/sessions.js';
import { defineLab, type LabRequestHost, type PageListener } from '../../lab/lab-definition.js';
import { tellTraining } from '../../lab/tell-training.js';
import { ImbalanceExperiment } from './experiment.js';
import type { ImbalanceRequests, ImbalanceTypes } from './lab-view.js';
import { initialImbalanceState, reduceImbalance, runProgress } from './state.js';
import { imbalanceStyles } from './styles.js';
import { imbalanceTexts } from './texts.js';
import { labPage } from './views/lab-page.js';
import { imbalanceParts } from './views/parts.js';

/** The imbalance lab on a page. */
export const imbalanceLab = defineLab<ImbalanceTypes, ImbalanceExperiment>({
  word: 'imbalance',
  fields: imbalanceFields,
  words: imbalanceTexts,
  styles: imbalanceStyles,
  initialState: initialImbalanceState,
  reduce: reduceImbalance,
  open: openImbalanceSession,
  experiment: (host) => new ImbalanceExperiment(host),
  page: labPage,
  parts: imbalanceParts,
  lesson: async () => (await import('./lesson.js')).imbalanceLesson,
  preview: {
    recording: async () => (await import('./preview.recording')).default,
    shows: { counts: ['counts'], report: ['report'], roc: ['roc'], matrix: ['matrix'] },
  },
  results: async () => (await import('./views/results.js')).resultsView,
  requests,
  keeps: {
    version: 1,
    after: [
      'checkpoint',
      'evaluation',
      'comparison',
      'early-oversampling',
      'goals-met',
      'open-test',
      'tuned',
      'result',
    ],
  },
  progress: runProgress,
  snapshot: ({ epochs }) => ({ epoch: epochs[epochs.length - 1]?.epoch ?? null }),
  tellPage,
});

function requests(host: LabRequestHost<ImbalanceTypes, ImbalanceExperiment>): ImbalanceRequests {
  const { experiment, saver } = host;
  const { controller } = experiment;
  const quietly = (work: Promise<void>) => void work.catch(() => {});
  return {
    loadData: () => void experiment.describeData(),
    logarithmic: (on) => controller.dispatch({ kind: 'logarithmic', on }),
    chooseClass: (label) => void experiment.chooseClass(label),
    threshold: (value) => controller.dispatch({ kind: 'threshold', value }),
    openCell: (cell) => void experiment.openCell(cell),
    meetGoals: () => void experiment.meetGoals(),
    openTest: () => void experiment.openTest(),
    compare: () => quietly(experiment.compare()),
    oversampleEarly: () => quietly(experiment.oversampleEarly()),
    save: saver(() => import('./downloads.js')),
  };
}

function tellPage(event: ImbalanceTypes['event'], page: PageListener<ImbalanceTypes>): void {
  tellTraining(event, page);
  if (event.kind === 'comparison') page.emit('lab-progress', page.progress());
  // A task may have waited for the test part.
  if (event.kind === 'evaluation' && event.split === 'test') page.answered();
}
