import { defineTrainingLab, figure, html, labElement, registerLab, trainingPage } from 'labtags/lab';
import { lineOverPoints, lossChart, summaryOf } from './charts.js';
import { type NeuronModel, neuronFields } from './settings.js';
import { type NeuronView, neuronTexts } from './texts.js';

const parts = {
  line: (view: NeuronView) => figure(lineOverPoints(view), view.words, { part: 'line' }),
  loss: (view: NeuronView) => figure(lossChart(view), view.words, { part: 'loss' }),
};

const neuronLab = defineTrainingLab<NeuronModel, NeuronView['words']>({
  word: 'neuron',
  fields: neuronFields,
  words: neuronTexts,
  worker: () => new Worker(new URL('./neuron.worker.ts', import.meta.url), { type: 'module' }),
  measures: [
    { name: 'accuracy', unit: 'share' },
    { name: 'loss', unit: 'number' },
  ],
  taskExample: 'accuracy >= 95 % and epochs <= 20',
  parts,
  page,
});

function page(view: NeuronView) {
  const { state, settings, words } = view;
  return trainingPage(view, {
    fields: neuronFields,
    data: words.points(settings.points),
    plan: words.willTrain(settings.epochs),
    results: html`${parts.line(view)} ${parts.loss(view)}`,
    reached: state.epochs.length > 0 ? summaryOf(view) : '',
  });
}

export class NeuronLab extends labElement(neuronLab) {}

registerLab('neuron-lab', NeuronLab);
