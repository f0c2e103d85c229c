import { cellsOf, notebookFile } from '../../notebook/notebook.js';
import { markdownName } from '../../writing/markdown.js';
import type { PythonValue } from '../../writing/python.js';
import type { ImbalanceResult, SealedScores } from '../imbalance-events.js';
import { measuredParts } from '../imbalance-result.js';
import program from './imbalance.py';

/** A notebook for Jupyter or Colab: the same run with PyTorch and scikit-learn, and its numbers beside the page's. */
export function pytorchNotebook({ settings, data, metrics }: ImbalanceResult): string {
  const [title, ...cells] = cellsOf(program, {
    SETTINGS: { ...settings },
    PAGE: { data: data.name, metrics: measuresOf(metrics) },
    DATA: 'dermamnist.npz',
  });
  return notebookFile([title, { kind: 'markdown', text: remarks(data.name, settings.split).join(' ') }, ...cells]);
}

function measuresOf(metrics: SealedScores): PythonValue {
  return Object.fromEntries(
    measuredParts(metrics).map(([split, { accuracy, macroRecall, minRecall, macroAuc }]) => {
      return [split, { accuracy, macroRecall, minRecall, macroAuc }];
    }),
  );
}

function remarks(name: string, split: 'official' | 'lesion'): string[] {
  const data = name.startsWith('dermamnist')
    ? ['Data: DermaMNIST, as in the page.']
    : [
        name === 'drawn'
          ? 'The page’s lesions are drawn and exist only there'
          : `The page used “${markdownName(name)}”`,
        '— this notebook takes DermaMNIST, so the numbers are not comparable.',
      ];
  return split === 'official'
    ? data
    : [...data, 'The page divided the images anew by lesion; this notebook keeps the published parts.'];
}
