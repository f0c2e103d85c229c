import type { Field } from '../settings/field.js';
import { exactly, fromExact } from './exact-values.js';
import { resultProblem } from './result-file.js';
import { assertSettings } from './saved-settings.js';
import { either, fieldsOf, finite, integer, isDeeperThan, isObject, list, maybe, object, text } from './shape.js';

const SCHEMA = 'labtags-project-1';

/** Of its text: far more than a run takes that a browser keeps. */
export const MOST_BYTES_OF_PROJECT = 128 * 1024 * 1024;

/** States have some ten. */
const MOST_LEVELS = 40;

/** A run with everything that its views show and that it goes on from, and the student's own data. */
export interface Project {
  /** The lab's word. */
  readonly lab: string;
  /** A run of another form is of another version of labtags. */
  readonly form: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly settings: Readonly<Record<string, number | string>>;
  readonly state: object;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[] | null;
}

/** The lab that opens it. */
export interface OpeningLab {
  readonly lab: string;
  readonly form: string;
  readonly fields: readonly Field[];
  readonly initialState: object;
}

const shape = object({
  lab: text(100),
  form: text(100),
  savedAt: integer(0, 8.64e15),
  settings: fieldsOf(either(finite, text(2_000)), 100),
  state: object({}),
  files: maybe(list(object({ name: text(500), bytes: object({}) }), 20)),
});

/** The text of its file. */
export function projectText(project: Project): string {
  return JSON.stringify({ schema: SCHEMA, ...(exactly(project) as object) });
}

/**
 * Reads a project; whatever a stranger has written into it, each field of the state is of the kind that the lab's own is.
 *
 * @throws LabError `result-invalid`
 */
export function readProject(written: string, { lab, form, fields, initialState }: OpeningLab): Project {
  const file = parsed(written);
  const problem = shape(file, 'project');
  if (problem !== null) throw damaged(problem);
  if (file.lab !== lab) throw resultProblem('other-lab', 'It is a project of another lab.', { lab: String(file.lab) });
  if (file.form !== form) throw resultProblem('newer-version', `The project is of the form “${file.form}”.`);
  assertSettings(file.settings, fields);
  const project = exact(file) as Project;
  assertState(project.state, initialState);
  const { settings } = project.state as { readonly settings?: unknown };
  if (settings) assertSettings(settings, fields);
  if (project.files?.some(({ bytes }) => !(bytes instanceof Uint8Array))) throw damaged('a file has no bytes');
  return project;
}

function parsed(written: string): Record<string, unknown> {
  let file: unknown;
  try {
    file = JSON.parse(written);
  } catch (error) {
    throw damaged(`it is no JSON: ${error instanceof Error ? error.message : error}`);
  }
  if (isDeeperThan(file, MOST_LEVELS)) throw damaged(`it is nested deeper than ${MOST_LEVELS} levels`);
  if (!isObject(file) || file.schema !== SCHEMA) throw damaged(`its schema is not ${SCHEMA}`);
  return file;
}

function exact(file: object): unknown {
  try {
    return fromExact(file);
  } catch (error) {
    throw damaged(error instanceof Error ? error.message : String(error));
  }
}

function assertState(state: object, initial: object): void {
  for (const [key, value] of Object.entries(state)) {
    if (!Object.hasOwn(initial, key)) throw damaged(`its state has “${key.slice(0, 40)}”`);
    const own = initial[key as keyof typeof initial];
    if (own !== null && kindOf(value) !== kindOf(own)) throw damaged(`“${key}” of its state is of another kind`);
  }
  const missing = Object.keys(initial).find((key) => !Object.hasOwn(state, key));
  if (missing !== undefined) throw damaged(`its state has no “${missing}”`);
}

function kindOf(value: unknown): string {
  return Object.prototype.toString.call(value);
}

function damaged(problem: string) {
  const short = problem.slice(0, 200);
  return resultProblem('damaged', `The project is damaged: ${short}.`, { problem: short });
}
