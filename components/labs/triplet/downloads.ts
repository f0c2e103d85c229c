import type { SavedNetwork } from '../../../src/triplet/saved-network.js';
import type { TripletResult } from '../../../src/triplet/triplet-events.js';
import { NOTEBOOK, PYTHON, saveFile, saveTable } from '../../charts/export-chart.js';
import { historyCsv } from './history-csv.js';

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

/**
 * The two files that `tf.loadLayersModel` opens together, in one archive, which this lab opens too: of two files saved
 * at once, WebKit keeps the last alone.
 */
export async function downloadWeights({ modelJson, weights }: SavedNetwork): Promise<void> {
  const { strToU8, zipSync } = await import('fflate');
  const files = { 'model.json': strToU8(modelJson), 'weights.bin': new Uint8Array(weights) };
  // Trained weights hardly shrink.
  const archive = zipSync(files, { level: 0 });
  saveFile(new Blob([archive as Uint8Array<ArrayBuffer>], { type: 'application/zip' }), 'triplet-weights.zip');
}
