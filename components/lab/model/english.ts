import { quantitiesIn } from '../../language/quantities.js';
import type { ModelTexts } from './model-lab-types.js';

const { number, duration } = quantitiesIn('en');

/** What labs say that train one model, unless they say it otherwise. */
export const modelEnglish: ModelTexts = {
  data: {
    name: (name) => name,
    describe: ({ name }) => `${name}.`,
    drawnOrigin: 'drawn by this page from the seed',
    chooseHint: '',
  },
  settings: {
    labels: { seed: 'Seed', source: 'Data', backend: 'Backend', epochs: 'Epochs', learningRate: 'Learning rate' },
    hints: { seed: 'The same seed and settings repeat a run.' },
    choices: {},
  },
  status: {
    phases: { 'starting-backend': 'Starting…', 'loading-data': 'Preparing the data…', training: 'Training' },
    progress: ({ done, total, etaMs }) =>
      `step ${number(done)} of ${number(total)}${etaMs === null || done >= total ? '' : ` · about ${duration(etaMs)} left`}`,
    epochOf: (epoch, epochs) => `epoch ${number(epoch)} of ${number(epochs)}`,
    goOn: (epoch) => `Go on from epoch ${number(epoch)}`,
  },
  plan: {
    measured: (stepMs) => `${duration(stepMs)} a step on this computer.`,
    reduced: (asked, used) => `This computer would need long for ${number(asked)} epochs, so it makes ${number(used)}.`,
    useAll: 'Make all of them next time',
  },
};
