import type { ImbalanceResult } from '../../../src/imbalance/imbalance-events.js';
import { measuredParts } from '../../../src/imbalance/imbalance-result.js';
import { csvText } from '../../../src/writing/csv.js';
import { NOTEBOOK, PYTHON, saveFile, saveTable } from '../../charts/export-chart.js';

const COLUMNS = [
  'epoch',
  'trainLoss',
  'trainAccuracy',
  'valLoss',
  'valAccuracy',
  'valMacroRecall',
  'valMinRecall',
] as const;

/** One row an epoch, with the names of the exported result. */
export function downloadHistory({ history }: ImbalanceResult): void {
  const rows = history.map((record) => COLUMNS.map((column) => record[column]));
  saveTable(csvText({ columns: COLUMNS, rows }), 'imbalance-history.csv');
}

/** The same run with PyTorch and scikit-learn; what makes it is loaded when it is asked for. */
export async function downloadNotebook(result: ImbalanceResult): Promise<void> {
  const { pytorchNotebook } = await import('../../../src/imbalance/exports/pytorch-notebook.js');
  saveFile(new Blob([pytorchNotebook(result)], NOTEBOOK), 'imbalance.ipynb');
}

/** The same run with many seeds, for Dask. */
export async function downloadSeeds(result: ImbalanceResult): Promise<void> {
  const { seedsScript } = await import('../../../src/imbalance/exports/seeds-script.js');
  saveFile(new Blob([seedsScript(result)], PYTHON), 'seeds.py');
}

/** The reports of the parts that were measured, as scikit-learn prints them. */
export function downloadReport({ metrics }: ImbalanceResult): void {
  const text = measuredParts(metrics)
    .map(([split, { reportText }]) => `${split}\n${reportText}`)
    .join('\n');
  saveFile(new Blob([text], { type: 'text/plain' }), 'imbalance-reports.txt');
}
