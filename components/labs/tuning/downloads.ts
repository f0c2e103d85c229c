import type { ExportFacts } from '../../../src/tuning/exports/export-facts.js';
import type { TuningResult } from '../../../src/tuning/tuning-events.js';
import { NOTEBOOK, saveFile, saveTable } from '../../charts/export-chart.js';

const PYTHON = { type: 'text/x-python' };

/** Saves trials, and programs made from the result; what makes them is loaded when it is asked for. */
export class TunerDownloads {
  readonly #result: () => TuningResult | null;

  constructor(result: () => TuningResult | null) {
    this.#result = result;
  }

  async trials(): Promise<void> {
    const result = this.#result();
    if (!result) return;
    const { trialsCsv } = await import('../../../src/tuning/exports/trials-csv.js');
    saveTable(trialsCsv(result.metrics.trials), 'tuning-trials.csv');
  }

  async notebook(): Promise<void> {
    const facts = this.#facts();
    if (!facts) return;
    const { kerasNotebook } = await import('../../../src/tuning/exports/keras-notebook.js');
    saveFile(new Blob([kerasNotebook(facts)], NOTEBOOK), 'labtags-search.ipynb');
  }

  async optuna(): Promise<void> {
    const facts = this.#facts();
    if (!facts) return;
    const { optunaScript } = await import('../../../src/tuning/exports/optuna-script.js');
    saveFile(new Blob([optunaScript(facts)], PYTHON), 'search.py');
  }

  async pytorch(): Promise<void> {
    const facts = this.#facts();
    if (!facts) return;
    const { pytorchScript } = await import('../../../src/tuning/exports/pytorch-script.js');
    saveFile(new Blob([pytorchScript(facts)], PYTHON), 'winner.py');
  }

  #facts(): ExportFacts | null {
    const result = this.#result();
    const best = result?.metrics.best;
    if (!result || !best) return null;
    return { settings: result.settings, dataName: result.data.name, trials: result.metrics.trials, best };
  }
}
