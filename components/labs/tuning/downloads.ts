import type { ExportFacts } from '../../../src/tuning/exports/export-facts.js';
import type { TuningResult } from '../../../src/tuning/tuning-events.js';
import { NOTEBOOK, PYTHON, saveFile, saveTable } from '../../charts/export-chart.js';

/** What can be saved besides the result; what makes a file is loaded when it is asked for. */
export const files = {
  trials: async ({ metrics }: TuningResult) => {
    const { trialsCsv } = await import('../../../src/tuning/exports/trials-csv.js');
    saveTable(trialsCsv(metrics.trials), 'tuning-trials.csv');
  },

  notebook: program('labtags-search.ipynb', async () => {
    return (await import('../../../src/tuning/exports/keras-notebook.js')).kerasNotebook;
  }),

  optuna: program('search.py', async () => {
    return (await import('../../../src/tuning/exports/optuna-script.js')).optunaScript;
  }),

  dask: program('search.py', async () => {
    return (await import('../../../src/tuning/exports/dask-script.js')).daskScript;
  }),

  pytorch: program('winner.py', async () => {
    return (await import('../../../src/tuning/exports/pytorch-script.js')).pytorchScript;
  }),
};

/** A program that goes on with the search; there is none before a trial has ended. */
function program(name: string, load: () => Promise<(facts: ExportFacts) => string>) {
  return async ({ settings, data, metrics }: TuningResult): Promise<void> => {
    const { trials, best } = metrics;
    if (!best) return;
    const write = await load();
    const text = write({ settings, dataName: data.name, trials, best });
    saveFile(new Blob([text], name.endsWith('.py') ? PYTHON : NOTEBOOK), name);
  };
}
