import { labTexts, type ModelView, type WordsOf } from 'labtags/lab';
import { english } from './english.js';
import type { NeuronModel } from './settings.js';

export const neuronTexts = labTexts('neuron', english, { fa: async () => (await import('./persian.js')).persian });

/** Everything that the views show. */
export type NeuronView = ModelView<NeuronModel, WordsOf<typeof neuronTexts>>;
