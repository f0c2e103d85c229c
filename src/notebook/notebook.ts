import { type PythonValue, pythonAssignments } from '../writing/python.js';
import { headOf } from './script.js';

/** One cell of a Jupyter notebook. */
export interface NotebookCell {
  readonly kind: 'markdown' | 'code';
  readonly text: string;
}

/** A notebook of these cells, as a file: nbformat 4.5, for Jupyter, Colab and VS Code. */
export function notebookFile(cells: readonly NotebookCell[]): string {
  const metadata = { kernelspec: { name: 'python3', display_name: 'Python 3' }, language_info: { name: 'python' } };
  const content = { cells: cells.map(jsonCell), metadata, nbformat: 4, nbformat_minor: 5 };
  return `${JSON.stringify(content, null, 1)}\n`;
}

/**
 * Cuts a Python program into cells at its `# %%` lines: the percent format of Jupytext, VS Code and Spyder. The cell
 * `# %% settings` is replaced by an assignment for each of the given values.
 *
 * @throws Error where the program has no such cell
 */
export function cellsOf(program: string, settings: Readonly<Record<string, PythonValue>>): NotebookCell[] {
  const parts = program.split(/^# %%/m).slice(1);
  if (!parts.some((part) => headOf(part) === 'settings')) throw new Error('The program has no cell “# %% settings”.');
  return parts.map((part) => {
    const head = headOf(part);
    const body = part.slice(part.indexOf('\n') + 1).trim();
    if (head === '[markdown]') return { kind: 'markdown', text: body.replace(/^# ?/gm, '') };
    return { kind: 'code', text: head === 'settings' ? pythonAssignments(settings) : body };
  });
}

function jsonCell({ kind, text }: NotebookCell, index: number) {
  const shared = { id: `cell-${index + 1}`, cell_type: kind, metadata: {}, source: lines(text) };
  return kind === 'code' ? { ...shared, execution_count: null, outputs: [] } : shared;
}

function lines(text: string): string[] {
  const parts = text.split('\n');
  return parts.map((line, index) => (index < parts.length - 1 ? `${line}\n` : line));
}
