import type { SavedNetwork } from '../../../src/triplet/saved-network.js';
import type { TripletResult } from '../../../src/triplet/triplet-events.js';
import { NOTEBOOK, PYTHON, saveFile, saveTable } from '../../charts/export-chart.js';
import { historyCsv } from './history-csv.js';

/** What can be saved besides the result; what makes a file is loaded when it is asked for. */
export const files = {
  history: ({ history }: TripletResult) => saveTable(historyCsv(history), 'triplet-history.csv'),

  /** The same run with PyTorch. */
  notebook: async (result: TripletResult) => {
    const { pytorchNotebook } = await import('../../../src/triplet/exports/pytorch-notebook.js');
    saveFile(new Blob([pytorchNotebook(result)], NOTEBOOK), 'triplet.ipynb');
  },

  /** The same run with many seeds, for Dask. */
  seeds: async (result: TripletResult) => {
    const { seedsScript } = await import('../../../src/triplet/exports/seeds-script.js');
    saveFile(new Blob([seedsScript(result)], PYTHON), 'seeds.py');
  },

  /**
   * The two files that `tf.loadLayersModel` opens together, in one archive, which this lab opens too: of two files
   * saved at once, WebKit keeps the last alone.
   */
  weights: async (_result: TripletResult, experiment: { saveWeights(): Promise<SavedNetwork | null> }) => {
    const saved = await experiment.saveWeights();
    if (!saved) return;
    const { strToU8, zipSync } = await import('fflate');
    const files = { 'model.json': strToU8(saved.modelJson), 'weights.bin': new Uint8Array(saved.weights) };
    // Trained weights hardly shrink.
    const archive = zipSync(files, { level: 0 });
    saveFile(new Blob([archive as Uint8Array<ArrayBuffer>], { type: 'application/zip' }), 'triplet-weights.zip');
  },
};
