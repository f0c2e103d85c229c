import type { FieldValue } from '../settings/field.js';
import { plainName } from '../writing/plain-name.js';
import { type PythonValue, pythonAssignments } from '../writing/python.js';
import program from './many-seeds.py';
import { codeOf, scriptOf } from './script.js';
import sealedJson from './sealed-json.py';

/** A lab's run, to be repeated with many seeds. */
export interface SeededRun {
  readonly lab: 'triplet' | 'imbalance';
  readonly settings: Readonly<Record<string, FieldValue>>;
  /** What the lab's program asks of the page's run. */
  readonly page: PythonValue;
  /** The lab's notebook, and the cell that makes a result of what it has found. */
  readonly notebook: string;
  readonly result: string;
  /** The page's data, those of the program, and the program's variable that says where they are. */
  readonly data: { readonly page: string; readonly name: string; readonly variable: string };
}

/** Cells that show something and find nothing. */
const ONLY_SHOWN = ['maps', 'beside the page'];

/** A script for Dask: the run with many seeds, a result for each that the labs' class page compares, and intervals. */
export function manySeedsScript({ lab, settings, page, notebook, result, data }: SeededRun): string {
  const { name, variable } = data;
  const values = {
    LAB: lab,
    SETTINGS: { ...settings, source: name },
    PAGE: page,
    DATA: { name, variable },
    PROGRAM: `${codeOf(notebook, ONLY_SHOWN)}\n\n${result}`,
    REMARK: data.page === name ? '' : `The page used “${plainName(data.page)}”; this program takes ${name}.`,
  };
  return scriptOf(program, { settings: pythonAssignments(values), 'sealed JSON': sealedJson });
}
