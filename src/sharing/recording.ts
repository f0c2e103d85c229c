import type { LabError } from '../errors.js';
import type { Field } from '../settings/field.js';
import { atOnce, type Stepwise } from '../stepwise.js';
import { packed, unpacked } from './packed-values.js';
import { type LabResult, type ResultFile, resultFileSteps, resultProblem } from './result-file.js';
import { recordingShape, versionedShape } from './result-shape.js';
import { assertSettings } from './saved-settings.js';
import { sealed } from './seal.js';

const VERSION = 1;

/** A run that can be shown again: its result, and the events that fold to what its views showed. */
export interface Recording<Result, Event> {
  readonly result: Result;
  readonly events: readonly Event[];
}

/** A result that was saved with a recording. */
type RecordedFile = ResultFile & Required<Pick<ResultFile, 'recording'>>;

/** The lab whose runs are read; values that its fields do not allow are refused. */
export interface ReadingLab {
  /** The lab's word. */
  readonly lab: string;
  readonly fields: readonly Field[];
}

/** The same, with the events that it knows. */
export interface RecordingLab<Event extends { readonly kind: string }> extends ReadingLab {
  readonly kinds: readonly Event['kind'][];
}

/** The result with its recording and a hash, as it is saved. */
export function recordingFile(result: LabResult, events: readonly unknown[]): ResultFile {
  return sealed({ ...result, recording: { version: VERSION, events: packed(events) as unknown[] } });
}

/**
 * Reads a recorded run of one lab.
 *
 * @throws LabError `result-invalid`: the reason is in its detail
 */
export function readRecording<Result, Event extends { readonly kind: string }>(
  text: string,
  lab: RecordingLab<Event>,
): Recording<Result, Event> {
  return atOnce(recordingSteps<Result, Event>(text, lab));
}

/** What {@link readRecording} does, with rests: thousands of trials take a while. */
export function* recordingSteps<Result, Event extends { readonly kind: string }>(
  text: string,
  { kinds, ...lab }: RecordingLab<Event>,
): Stepwise<Recording<Result, Event>> {
  const { recording, sha256: _, ...result } = yield* recordedFileSteps(text, lab);
  const events = yield* eventSteps<Event>(recording.events, kinds);
  for (const event of events) if ('settings' in event) assertSettings(event.settings, lab.fields);
  return { result: result as unknown as Result, events };
}

/**
 * The file of a recorded run, its events still packed.
 *
 * @throws LabError `result-invalid`: the reason is in its detail
 */
export function readRecordedFile(text: string, lab: ReadingLab): RecordedFile {
  return atOnce(recordedFileSteps(text, lab));
}

function* recordedFileSteps(text: string, { lab, fields }: ReadingLab): Stepwise<RecordedFile> {
  const { file, seal } = yield* resultFileSteps(text, lab);
  const { recording } = file;
  if (recording === undefined) {
    throw resultProblem('no-recording', 'The file holds numbers only: it was saved without a recording.');
  }
  const problem = versionedShape(recording, 'recording');
  if (problem !== null) throw damaged(problem);
  if (recording.version !== VERSION) {
    throw resultProblem('newer-version', `The recording has version ${recording.version}; known is ${VERSION}.`);
  }
  if (seal !== 'intact') throw resultProblem('altered', 'The file’s hash does not fit: it was damaged or changed.');
  const damage = recordingShape(recording, 'recording');
  if (damage !== null) throw damaged(damage);
  assertSettings(file.settings, fields);
  return { ...file, recording };
}

function* eventSteps<Event extends { readonly kind: string }>(
  events: readonly unknown[],
  kinds: readonly string[],
): Stepwise<readonly Event[]> {
  const read: Event[] = [];
  for (const event of events) {
    read.push(unpackedOrThrow(event) as Event);
    yield;
  }
  const strange = read.find(({ kind }) => !kinds.includes(kind));
  if (strange) throw damaged(`an event is of the kind “${strange.kind.slice(0, 40)}”`);
  if (read.length === 0) throw damaged('it has no events');
  return read;
}

function unpackedOrThrow(event: unknown): unknown {
  try {
    return unpacked(event);
  } catch (error) {
    throw damaged(`an array cannot be read (${error instanceof Error ? error.message : error})`);
  }
}

function damaged(what: string): LabError {
  const problem = what.slice(0, 200);
  return resultProblem('damaged', `The recording is damaged: ${problem}.`, { problem });
}
