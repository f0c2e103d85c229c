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
function history({ history: records }: ImbalanceResult): void {
  const rows = records.map((record) => COLUMNS.map((column) => record[column]));
  saveTable(csvText({ columns: COLUMNS, rows }), 'imbalance-history.csv');
}

/** The same run with PyTorch and scikit-learn; what makes it is loaded when it is asked for. */
async function notebook(result: ImbalanceResult): Promise<void> {
  const { pytorchNotebook } = await import('../../../src/imbalance/exports/pytorch-notebook.js');
  saveFile(new Blob([pytorchNotebook(result)], NOTEBOOK), 'imbalance.ipynb');
}

/** The same run with many seeds, for Dask. */
async function seeds(result: ImbalanceResult): Promise<void> {
  const { seedsScript } = await import('../../../src/imbalance/exports/seeds-script.js');
  saveFile(new Blob([seedsScript(result)], PYTHON), 'seeds.py');
}

/** The reports of the parts that were measured, as scikit-learn prints them. */
function report({ metrics }: ImbalanceResult): void {
  const text = measuredParts(metrics)
    .map(([split, { reportText }]) => `${split}\n${reportText}`)
    .join('\n');
  saveFile(new Blob([text], { type: 'text/plain' }), 'imbalance-reports.txt');
}

/** What can be saved besides the result. */
export const files = { history, notebook, seeds, report };
