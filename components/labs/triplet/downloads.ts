import type { SavedNetwork } from '../../../src/triplet/saved-network.js';
import type { TripletResult } from '../../../src/triplet/triplet-events.js';
import { NOTEBOOK, PYTHON, saveFile, saveTable } from '../../charts/export-chart.js';
import { historyCsv } from './history-csv.js';

const JSON_TYPE = { type: 'application/json' };

export function downloadHistory({ history }: TripletResult): void {
  saveTable(historyCsv(history), 'triplet-history.csv');
}

/** The same run with PyTorch; what makes it is loaded when it is asked for. */
export async function downloadNotebook(result: TripletResult): Promise<void> {
  const { pytorchNotebook } = await import('../../../src/triplet/exports/pytorch-notebook.js');
  saveFile(new Blob([pytorchNotebook(result)], NOTEBOOK), 'triplet.ipynb');
}

/** The same run with many seeds, for Dask. */
export async function downloadSeeds(result: TripletResult): Promise<void> {
  const { seedsScript } = await import('../../../src/triplet/exports/seeds-script.js');
  saveFile(new Blob([seedsScript(result)], PYTHON), 'seeds.py');
}

/** Two files, which `tf.loadLayersModel` and this lab open together. */
export function downloadWeights({ modelJson, weights }: SavedNetwork): void {
  saveFile(new Blob([modelJson], JSON_TYPE), 'model.json');
  saveFile(new Blob([weights], { type: 'application/octet-stream' }), 'weights.bin');
}
