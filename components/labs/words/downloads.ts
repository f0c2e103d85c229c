import type { WordResult } from '../../../src/words/word-result.js';
import { csvText } from '../../../src/writing/csv.js';
import type { ChartRow } from '../../charts/chart.js';
import { NOTEBOOK, saveFile, saveTable } from '../../charts/export-chart.js';

function tables({ metrics }: WordResult): void {
  saveTable(tablesCsv(metrics), 'words-tables.csv');
}

/** The same questions with gensim; what makes it is loaded when it is asked for. */
async function notebook(result: WordResult): Promise<void> {
  const { gensimNotebook } = await import('../../../src/words/exports/gensim-notebook.js');
  saveFile(new Blob([gensimNotebook(result)], NOTEBOOK), 'words.ipynb');
}

/** Every list of the result, one row a word. */
export function tablesCsv(metrics: WordResult['metrics']): string {
  const listed = (question: string, words: readonly (readonly [string, number])[]): ChartRow[] =>
    words.map(([word, score], i) => [question, i + 1, word, score]);
  const rows = [
    ...metrics.nearest.flatMap(({ word, neighbours }) => listed(word, neighbours)),
    ...metrics.analogies.flatMap(({ from, to, like, right, wrong }) => [
      ...listed(`${to} + ${like} - ${from}`, right),
      ...listed(`${to} + ${from} - ${like}`, wrong),
    ]),
    ...metrics.distances.map(({ a, b, distance }): ChartRow => [`distance ${a} ${b}`, 1, b, distance]),
  ];
  return csvText({ columns: ['question', 'place', 'word', 'score'], rows });
}

/** What can be saved besides the result. */
export const files = { tables, notebook };
