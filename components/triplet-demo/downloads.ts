import type { SavedNetwork } from '../../src/triplet/saved-network.js';
import type { TripletResult } from '../../src/triplet/triplet-events.js';
import { saveFile } from '../charts/export-chart.js';
import { historyCsv } from './history-csv.js';

const JSON_TYPE = { type: 'application/json' };

export function downloadHistory({ history }: TripletResult): void {
  saveFile(historyCsv(history), 'triplet-history.csv');
}

/** Two files, which `tf.loadLayersModel` and this lab open together. */
export function downloadWeights({ modelJson, weights }: SavedNetwork): void {
  saveFile(new Blob([modelJson], JSON_TYPE), 'model.json');
  saveFile(new Blob([weights], { type: 'application/octet-stream' }), 'weights.bin');
}
