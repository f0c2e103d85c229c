import { serveTraining } from 'labtags/lab/worker';
import { NeuronTraining } from './neuron.js';
import type { NeuronModel } from './settings.js';

serveTraining<NeuronModel>('neuron', (settings) => new NeuronTraining(settings));
