import { tripletFields } from '../../../src/triplet/triplet-settings.js';
import { openTripletSession } from '../../../workers/client/sessions.js';
import { defineLab, type LabRequestHost, type PageListener } from '../../lab/lab-definition.js';
import { trainingProgress } from '../../lab/run-state.js';
import { tellTraining } from '../../lab/tell-training.js';
import { TripletExperiment } from './experiment.js';
import type { TripletRequests, TripletTypes } from './lab-view.js';
import { initialTripletState, reduceTriplet, shownEpoch } from './state.js';
import { tripletStyles } from './styles.js';
import { tripletTexts } from './texts.js';
import { labPage } from './views/lab-page.js';
import { tripletParts } from './views/parts.js';

/** The triplet lab on a page. */
export const tripletLab = defineLab<TripletTypes, TripletExperiment>({
  word: 'triplet',
  fields: tripletFields,
  words: tripletTexts,
  styles: tripletStyles,
  initialState: initialTripletState,
  reduce: reduceTriplet,
  open: openTripletSession,
  experiment: (host) => new TripletExperiment(host),
  page: labPage,
  parts: tripletParts,
  lesson: async () => (await import('./lesson.js')).tripletLesson,
  preview: {
    recording: async () => (await import('./preview.recording')).default,
    shows: { training: ['loss', 'triplets'], maps: ['maps'], neighbours: ['scores'] },
  },
  results: async () => (await import('./views/results.js')).resultsView,
  requests,
  sight: ({ measuring, player, live }) => ({ measuring, playing: player.playing, live }),
  keeps: { version: 1, after: ['checkpoint', 'map', 'result'] },
  progress: trainingProgress,
  snapshot: (state) => ({ epoch: shownEpoch(state)?.epoch ?? null }),
  tellPage,
});

function requests(host: LabRequestHost<TripletTypes, TripletExperiment>): TripletRequests {
  const { experiment, set, run, saver } = host;
  return {
    look: (epoch) => {
      experiment.player.stop();
      experiment.look(epoch);
    },
    play: () => experiment.player.toggle(),
    useMethod: (method) => experiment.showMethod(method),
    choose: (chosen) => experiment.choose(chosen),
    showPart: (part) => experiment.showPart(part),
    pass: (passing) => experiment.pass(passing),
    draw: (drawing) => experiment.draw(drawing),
    remedy: (remedy) => {
      for (const [key, value] of Object.entries(remedy)) set(key, String(value));
      run();
    },
    forgetRun: (run) => experiment.forgetRun(run),
    measureBackbones: () => void experiment.measureBackbones(),
    save: saver(() => import('./downloads.js')),
  };
}

function tellPage(event: TripletTypes['event'], page: PageListener<TripletTypes>): void {
  if (event.kind !== 'epoch') {
    tellTraining(event, page);
    return;
  }
  const { epoch, mining, trainLoss, trainActiveShare, validationLoss, validationActiveShare } = event.epoch;
  const { knn, recallAt1 } = event.epoch.neighbours;
  page.emit('lab-epoch', {
    ...{ epoch, mining, trainLoss, trainActiveShare, validationLoss, validationActiveShare },
    ...{ knn, recallAt1 },
  });
}
