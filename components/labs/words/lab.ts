import { wordFields } from '../../../src/words/word-settings.js';
import { openWordSession } from '../../../workers/client/sessions.js';
import { defineLab, type LabRequestHost, type PageListener } from '../../lab/lab-definition.js';
import { WordExperiment } from './experiment.js';
import type { WordRequests, WordTypes } from './lab-view.js';
import { initialWordsState, reduceWords, runProgress } from './state.js';
import { wordStyles } from './styles.js';
import { wordsTexts } from './texts.js';
import { labPage } from './views/lab-page.js';
import { wordParts } from './views/parts.js';

/** The lab of words on a page. */
export const wordLab = defineLab<WordTypes, WordExperiment>({
  word: 'words',
  fields: wordFields,
  words: wordsTexts,
  styles: wordStyles,
  initialState: initialWordsState,
  reduce: reduceWords,
  open: openWordSession,
  experiment: (host) => new WordExperiment(host),
  page: labPage,
  parts: wordParts,
  lesson: async () => (await import('./lesson.js')).wordsLesson,
  preview: {
    recording: async () => (await import('./preview.recording')).default,
    shows: {
      ...{ nearest: ['nearest'], distance: ['distance'], formulas: ['formulas'], gender: ['gender'] },
      ...{ plural: ['plural'], clusters: ['clusters'], failure: ['failure'] },
    },
  },
  results: () => import('./map/lab-word-map.js').then(() => null),
  requests,
  keeps: { version: 1, after: ['answered', 'map', 'evaluation', 'result'] },
  progress: runProgress,
  snapshot: (_state, { task }) => ({ task }),
  tellPage,
});

function requests(host: LabRequestHost<WordTypes, WordExperiment>): WordRequests {
  const { experiment, set, run, saver } = host;
  const { controller } = experiment;
  return {
    openTask: (task) => {
      controller.dispatch({ kind: 'look', step: null });
      set('task', task);
    },
    choose: (word) => controller.dispatch({ kind: 'choose', word }),
    point: (words) => controller.dispatch({ kind: 'point', words }),
    look: (step) => controller.dispatch({ kind: 'look', step }),
    retrain: (key, value) => {
      set(key, value);
      run();
    },
    evaluate: (file, address) => void experiment.evaluate(file, address),
    save: saver(() => import('./downloads.js')),
  };
}

function tellPage(event: WordTypes['event'], { emit, progress, answered }: PageListener<WordTypes>): void {
  if (event.kind === 'training') {
    emit('lab-step', event.training);
    emit('lab-progress', progress());
  } else if (event.kind === 'loading') {
    emit('lab-progress', { done: event.doneBytes, total: event.totalBytes, etaMs: null });
  } else if (event.kind === 'answered' || (event.kind === 'evaluation' && event.evaluation.progress === 1)) {
    answered();
  }
}
