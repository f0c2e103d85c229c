import { LabError } from '../errors.js';
import { type Seal, sealOf } from './seal.js';

/** What every lab's result says; each lab's own type says more. */
export interface LabResult {
  readonly schema: 'labtags-result-1' | 1;
  /** The lab's word; that of a lab that labtags does not ship may be any. */
  readonly lab: string;
  readonly settings: Readonly<Record<string, string | number>>;
  readonly data: { readonly name: string; readonly sha256: string };
  readonly history: readonly object[];
  readonly metrics: object;
  readonly stopped: boolean;
}

/** What a student adds on handing in. */
export interface HandIn {
  readonly name: string;
  /** ISO 8601. */
  readonly savedAt: string;
  /** The address that sets the same settings. */
  readonly link: string;
  /** The page's task, as it was checked there; null where it had none. */
  readonly task: { readonly goal: string; readonly met: boolean } | null;
}

/** A result as it is saved: what its views need may come with it, and a hash. */
export interface ResultFile extends LabResult {
  readonly recording?: { readonly version: number; readonly events: readonly unknown[] };
  readonly handIn?: HandIn;
  readonly sha256?: string;
}

/** Why a file is refused; the language files word them. */
export type ResultProblem =
  | 'not-json'
  | 'not-a-result'
  | 'altered'
  | 'other-lab'
  | 'no-recording'
  | 'newer-version'
  | 'damaged'
  | 'unreachable'
  | 'too-large';

export function resultProblem(reason: ResultProblem, message: string, detail: Record<string, string> = {}): LabError {
  return new LabError('result-invalid', message, { reason, ...detail });
}

/**
 * Reads a saved result.
 *
 * @throws LabError `result-invalid` where the text is no result of any lab
 */
export function readResultFile(text: string): { readonly file: ResultFile; readonly seal: Seal } {
  const file = parse(text);
  if (!isResult(file)) {
    throw resultProblem('not-a-result', 'This JSON has no lab, settings, history and metrics: it is no result.');
  }
  return { file, seal: sealOf(file) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw resultProblem('not-json', `The file is no JSON: ${error instanceof Error ? error.message : error}`);
  }
}

function isResult(value: unknown): value is ResultFile {
  if (!isObject(value)) return false;
  const { lab, settings, data, metrics, history } = value;
  return typeof lab === 'string' && isObject(settings) && isObject(data) && isObject(metrics) && Array.isArray(history);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
