import { labOf } from '../labs/labs.js';
import { LAB_NAMES, type LabWord } from '../labs/names.js';
import { canonicalJson } from '../sharing/canonical-json.js';
import { type HandIn, type ResultFile, readResultFile, resultProblem } from '../sharing/result-file.js';
import { assertSettings } from '../sharing/saved-settings.js';
import type { Seal } from '../sharing/seal.js';

/** One file of a class. */
export interface HandInRow {
  readonly fileName: string;
  readonly lab: LabWord;
  /** As the student wrote it; the file's name where there is none. */
  readonly name: string;
  /** The student's number; empty where there is none. */
  readonly id: string;
  readonly savedAt: string;
  readonly seal: Seal;
  /** The address that sets the same settings; null where there is none that can be opened. */
  readonly link: string | null;
  readonly task: HandIn['task'];
  readonly file: ResultFile;
  /** The same for files that came from one and the same training. */
  readonly runKey: string;
  /** The same for trainings that should give the same numbers. */
  readonly settingsKey: string;
}

/** Settings that say where and how fast, and not what. */
const WHERE = ['backend', 'workers'];

/** Of a task or a link; the longest links have every setting. */
const LONGEST_TEXT = 4_000;

/**
 * Reads one handed-in file. An altered one is read too: it is marked, not refused.
 *
 * @throws LabError `result-invalid` where it is no result, or one of a lab that is not among labtags' own
 */
export function readHandIn(fileName: string, text: string): HandInRow {
  const { file, seal } = readResultFile(text);
  const { handIn, settings, data, history, metrics } = file;
  const lab = knownLab(file.lab);
  assertSettings(settings, labOf(lab).fields);
  const name = typeof handIn?.name === 'string' && handIn.name !== '' ? handIn.name : fileName;
  const same = Object.entries(settings).filter(([key]) => !WHERE.includes(key));
  return {
    ...{ fileName, lab, name: name.slice(0, 80), seal, file },
    id: typeof handIn?.id === 'string' ? handIn.id.slice(0, 40) : '',
    savedAt: typeof handIn?.savedAt === 'string' ? handIn.savedAt.slice(0, 40) : '',
    link: openable(handIn?.link),
    task: taskOf(handIn?.task),
    runKey: canonicalJson([lab, history, metrics, (file as { timings?: unknown }).timings]),
    settingsKey: canonicalJson([lab, Object.fromEntries(same), data]),
  };
}

/** Of other labs nobody here knows what their numbers mean. */
function knownLab(lab: string): LabWord {
  const known = LAB_NAMES.find(({ word }) => word === lab);
  if (known) return known.word;
  throw resultProblem('other-lab', `There is no lab “${lab}” among those that can be compared here.`, { lab });
}

function taskOf(task: unknown): HandIn['task'] {
  if (typeof task !== 'object' || task === null) return null;
  const { goal, met } = task as Readonly<Record<string, unknown>>;
  return typeof goal === 'string' && typeof met === 'boolean' ? { goal: goal.slice(0, LONGEST_TEXT), met } : null;
}

/** A file may hold any text: only a server's page is offered to be opened. */
function openable(link: unknown): string | null {
  if (typeof link !== 'string' || link.length > LONGEST_TEXT || !URL.canParse(link)) return null;
  return /^https?:$/.test(new URL(link).protocol) ? link : null;
}

/** The classes that a file's measures can be about; empty where its lab has none. */
export function classesOf({ lab, file }: HandInRow): readonly string[] {
  return safely(() => labOf(lab).measures.classes?.(file as never) ?? [], []);
}

/** A measure at the end of the run, such as `knn` or `recall(mel)`; null where the file does not have it. */
export function finalValue({ lab, file }: HandInRow, measure: string): number | null {
  return valueAt(lab, file, { measure, epoch: null });
}

/** A measure in every epoch; empty where it has none. */
export function curveOf(
  { lab, file }: HandInRow,
  measure: string,
): readonly (readonly [epoch: number, value: number])[] {
  const { list, epochs } = labOf(lab).measures;
  if (!list.find(({ name }) => name === measure)?.byEpoch) return [];
  return safely(() => epochs(file as never), []).flatMap((epoch) => {
    const value = valueAt(lab, file, { measure, epoch });
    return value === null ? [] : [[epoch, value] as const];
  });
}

function valueAt(lab: LabWord, file: ResultFile, place: { measure: string; epoch: number | null }): number | null {
  const { measure, epoch } = place;
  const [, name = measure, argument = ''] = /^([\w-]+)\((.*)\)$/.exec(measure) ?? [];
  const value = safely(() => labOf(lab).measures.read(file as never, { name, argument, epoch }), null);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** A file that was made by hand may lack anything. */
function safely<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read();
  } catch {
    return otherwise;
  }
}
