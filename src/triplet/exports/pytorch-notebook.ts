import { cellsOf, notebookFile } from '../../notebook/notebook.js';
import { markdownName } from '../../writing/markdown.js';
import { measuredImages } from '../training-plan.js';
import type { TripletResult } from '../triplet-events.js';
import program from './triplet.py';

/** A notebook for Jupyter or Colab: the same run with PyTorch, and its numbers beside the page's. */
export function pytorchNotebook({ settings, data, metrics, history }: TripletResult): string {
  const { references, queries } = measuredImages(settings, data.counts);
  const [title, ...cells] = cellsOf(program, {
    SETTINGS: { ...settings },
    PAGE: {
      data: data.name,
      references,
      queries,
      metrics: { ...metrics },
      history: history.map((entry) => ({ ...entry })),
    },
    FOLDER: '.',
  });
  return notebookFile([title, { kind: 'markdown', text: remark(data.name) }, ...cells]);
}

function remark(name: string): string {
  if (name === 'mnist') return 'Data: MNIST, as in the page.';
  const page =
    name === 'drawn' ? 'The page’s digits are drawn and exist only there' : `The page used “${markdownName(name)}”`;
  return `${page}; this notebook takes MNIST, so the numbers are not comparable. Put your own IDX files in the folder if you like.`;
}
