import { LabError } from '../errors.js';
import { atOnce, type Stepwise } from '../stepwise.js';
import { resultProblemOf } from './result-shape.js';
import { type Seal, sealSteps } from './seal.js';
import { isDeeperThan, isObject } from './shape.js';

/** Results have some ten; without a bound, walking down overflows the stack. */
const MOST_LEVELS = 40;

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
  /** The student's number, as the course's list has it; left out where none was written. */
  readonly id?: string;
  /** ISO 8601. */
  readonly savedAt: string;
  /** The address that sets the same settings. */
  readonly link: string;
  /** The page's task, as it was checked there; null where it had none. */
  readonly task: {
    readonly goal: string;
    readonly met: boolean;
    /** 0 … 100; left out by versions that knew no points. */
    readonly score?: number;
    readonly tries?: number;
  } | null;
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
  | 'not-comparable'
  | 'unreachable'
  | 'too-large';

export function resultProblem(reason: ResultProblem, message: string, detail: Record<string, string> = {}): LabError {
  return new LabError('result-invalid', message, { reason, ...detail });
}

/** A saved result, and whether its hash fits. */
export interface ReadResult {
  readonly file: ResultFile;
  readonly seal: Seal;
}

/**
 * Reads a saved result.
 *
 * @param wanted the lab that it must be of; any when left out
 * @throws LabError `result-invalid` where the text is no result of any lab, or of another one
 */
export function readResultFile(text: string, wanted?: string): ReadResult {
  return atOnce(resultFileSteps(text, wanted));
}

/** What {@link readResultFile} does, with rests: thousands of trials take a while. */
export function* resultFileSteps(text: string, wanted?: string): Stepwise<ReadResult> {
  const file = parse(text);
  yield;
  if (isDeeperThan(file, MOST_LEVELS)) throw notAResult(`it is nested deeper than ${MOST_LEVELS} levels`);
  if (!isObject(file)) throw notAResult('it is no object');
  const { lab } = file;
  if (typeof lab !== 'string' || lab === '') throw notAResult('it names no lab');
  if (wanted !== undefined && lab !== wanted) {
    const message = `This is a result of the lab “${lab}”; this lab is “${wanted}”.`;
    throw resultProblem('other-lab', message, { lab });
  }
  yield;
  const problem = resultProblemOf(lab, file);
  if (problem !== null) throw notAResult(problem);
  const result = file as unknown as ResultFile;
  return { file: result, seal: yield* sealSteps(result) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw resultProblem('not-json', `The file is no JSON: ${error instanceof Error ? error.message : error}`);
  }
}

function notAResult(problem: string): LabError {
  const message = `This JSON is no result with lab, settings, history and metrics: ${problem.slice(0, 200)}.`;
  return resultProblem('not-a-result', message, { problem: problem.slice(0, 200) });
}
