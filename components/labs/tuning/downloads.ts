import type { ExportFacts } from '../../../src/tuning/exports/export-facts.js';
import type { TuningResult } from '../../../src/tuning/tuning-events.js';
import { NOTEBOOK, saveFile } from '../../charts/export-chart.js';

const PYTHON = { type: 'text/x-python' };

/** What makes each file is loaded when it is asked for. */
export async function downloadTrials({ metrics }: TuningResult): Promise<void> {
  const { trialsCsv } = await import('../../../src/tuning/exports/trials-csv.js');
  saveFile(trialsCsv(metrics.trials), 'tuning-trials.csv');
}

export async function downloadNotebook(result: TuningResult): Promise<void> {
  const facts = factsOf(result);
  if (!facts) return;
  const { kerasNotebook } = await import('../../../src/tuning/exports/keras-notebook.js');
  saveFile(new Blob([kerasNotebook(facts)], NOTEBOOK), 'labtags-search.ipynb');
}

export async function downloadOptuna(result: TuningResult): Promise<void> {
  const facts = factsOf(result);
  if (!facts) return;
  const { optunaScript } = await import('../../../src/tuning/exports/optuna-script.js');
  saveFile(new Blob([optunaScript(facts)], PYTHON), 'search.py');
}

export async function downloadPytorch(result: TuningResult): Promise<void> {
  const facts = factsOf(result);
  if (!facts) return;
  const { pytorchScript } = await import('../../../src/tuning/exports/pytorch-script.js');
  saveFile(new Blob([pytorchScript(facts)], PYTHON), 'winner.py');
}

/** Null before a trial has ended. */
function factsOf({ settings, data, metrics }: TuningResult): ExportFacts | null {
  const { trials, best } = metrics;
  return best && { settings, dataName: data.name, trials, best };
}
