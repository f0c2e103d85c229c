import { tuningFields } from '../../../src/tuning/tuning-settings.js';
import { openTuningSession } from '../../../workers/client/tuning-sessions.js';
import { defineLab, type LabRequestHost, type PageListener } from '../../lab/lab-definition.js';
import { TunerExperiment } from './experiment.js';
import type { TuningRequests, TuningTypes } from './lab-view.js';
import { initialTunerState, reduceTuner, runProgress } from './state.js';
import { tunerStyles } from './styles.js';
import { tunerTexts } from './texts.js';
import { labPage } from './views/lab-page.js';
import { tunerParts } from './views/parts.js';

/** The tuning lab on a page. */
export const tuningLab = defineLab<TuningTypes, TunerExperiment>({
  word: 'tuning',
  fields: tuningFields,
  words: tunerTexts,
  styles: tunerStyles,
  initialState: initialTunerState,
  reduce: reduceTuner,
  open: openTuningSession,
  experiment: (host) => new TunerExperiment(host),
  page: labPage,
  parts: tunerParts,
  lesson: async () => (await import('./lesson.js')).tunerLesson,
  preview: {
    recording: async () => (await import('./preview.recording')).default,
    shows: { search: ['ladder', 'curves'], trials: ['trials'], retrain: ['retrain'] },
  },
  results: async () => (await import('./views/results.js')).resultsView,
  requests,
  progress: runProgress,
  tellPage,
});

function requests(host: LabRequestHost<TuningTypes, TunerExperiment>): TuningRequests {
  const { experiment, complete, saver, copy } = host;
  const { controller } = experiment;
  return {
    retrain: () => complete(() => experiment.retrain()),
    forget: () => void experiment.forget(),
    choose: (key) => controller.dispatch({ kind: 'choose', key }),
    brush: (brush) => controller.dispatch({ kind: 'brush', brush }),
    sort: (sorting) => controller.dispatch({ kind: 'sort', sorting }),
    copyText: copy,
    save: saver(() => import('./downloads.js')),
  };
}

function tellPage(event: TuningTypes['event'], { emit, progress }: PageListener<TuningTypes>): void {
  if (event.kind === 'steps') {
    emit('lab-step', event.running);
    emit('lab-progress', progress());
  } else if (event.kind === 'trial' || event.kind === 'retrained') {
    const { key, units, learningRate, history } = event.kind === 'trial' ? event.trial : event.run;
    const epoch = history[history.length - 1];
    if (epoch) emit('lab-epoch', { ...{ key, units, learningRate }, ...epoch });
  }
}
