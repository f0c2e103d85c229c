import { breathe } from '../../../src/breathe.js';
import { isLabError } from '../../../src/errors.js';
import { type Recording, recordingSteps } from '../../../src/sharing/recording.js';
import { type LabResult, resultProblem } from '../../../src/sharing/result-file.js';
import { inSlices, type Stepwise } from '../../../src/stepwise.js';
import type { RunPhase } from '../session/run-phase.js';
import type { LabEvent } from './lab-lesson.js';
import type { LessonHost } from './lesson-host.js';
import { readRecordingText } from './read-recording-text.js';
import { playedEvents, RecordedRun } from './recorded-run.js';
import { recordedSession } from './recorded-session.js';
import { refuseFile } from './refuse-file.js';

/** What was in the lab before a recorded run took its place; nothing of it is lost. */
interface Before {
  readonly state: unknown;
  readonly phase: RunPhase;
  readonly connection: { end(): void } | null;
}

/** A file's run, ready to be shown at its end. */
interface OpenedRun extends Recording<LabResult, LabEvent> {
  readonly run: RecordedRun<object, LabEvent>;
  readonly state: unknown;
}

/** Shows recorded runs in a lab's place: opens, closes, and makes way for a training. */
export class RecordedStage {
  readonly #host: LessonHost;
  #run: RecordedRun<object, LabEvent> | null = null;
  #session: object | null = null;
  #text: string | null = null;
  #before: Before | null = null;
  /** The newest wish: a slower answer to an older one is dropped. */
  #opening = 0;

  constructor(host: LessonHost) {
    this.#host = host;
  }

  /** The recorded run as its file says it; null where none is shown. */
  get text(): string | null {
    return this.#text;
  }

  get run(): RecordedRun<object, LabEvent> | null {
    return this.#run;
  }

  /** In the place of the lab's worker while a recorded run is shown. */
  get session(): object | null {
    return this.#session;
  }

  /**
   * Reads and shows; what cannot be read is shown as an error, and the lab stays as it is.
   *
   * @param numbersOnly what becomes of a file that holds no recording; left out, it is refused
   */
  async open(source: string | File, numbersOnly?: () => Promise<void>): Promise<void> {
    const opening = ++this.#opening;
    try {
      const text = await readRecordingText(source, this.#host.element.ownerDocument.baseURI);
      const opened = await inSlices(this.#opened(text));
      if (opening === this.#opening) await this.#show(text, opened);
    } catch (error) {
      if (opening !== this.#opening) return;
      if (numbersOnly && isLabError(error) && error.detail.reason === 'no-recording') await numbersOnly();
      else refuseFile(this.#host, error);
    }
  }

  moveTo(moment: number): void {
    const { run: shown, lesson } = this.#host;
    if (!this.#run) return;
    const kept = lesson.recording.kept(shown.state as object);
    this.#run.moveTo(moment);
    shown.show({ ...this.#run.state, ...kept });
  }

  /** Back to what was here before. */
  close(): void {
    this.#opening++;
    if (!this.#run) return;
    this.#leave();
    this.#host.settings.showRecorded({});
    this.#host.settingsChanged();
  }

  /** Trains with the recorded run's settings. */
  trainHere(): void {
    this.#leave();
    this.#host.settings.adoptRecorded();
    this.#host.settingsChanged();
    // A recording that was being played lets go of the lab by the end of this task; before that, Run still means it.
    setTimeout(() => this.#host.train());
  }

  /** The element has gone, and with it what it would have come back to. */
  forget(): void {
    this.#before?.connection?.end();
    this.#before = this.#before && { ...this.#before, connection: null };
  }

  #leave(): void {
    const { run: shown } = this.#host;
    shown.exchange(this.#before?.connection ?? null);
    if (this.#before) shown.show(this.#before.state, this.#before.phase);
    this.#run = null;
    this.#session = null;
    this.#text = null;
    this.#before = null;
  }

  /** The run in a file, with rests: thousands of trials take a while. */
  *#opened(text: string): Stepwise<OpenedRun> {
    const { lesson, word, fields, run: shown } = this.#host;
    const { recording } = lesson;
    const saved = yield* recordingSteps<LabResult, LabEvent>(text, { lab: word, fields, kinds: recording.kinds });
    recording.assertSaved?.(saved as never);
    yield;
    const run = new RecordedRun<object, LabEvent>({
      recording,
      events: yield* playedEvents(recording, [...saved.events, ...recording.endingOf(saved.result as never)]),
      onMove: () => this.#host.element.requestUpdate(),
      onStart: () => shown.show(recording.initialState),
    });
    return { ...saved, run, state: foldedOrThrow(run) };
  }

  async #show(text: string, { result, events, run, state }: OpenedRun): Promise<void> {
    const { lesson, run: shown } = this.#host;
    // What is shown now is drawn in a task of its own.
    await Promise.all([this.#host.loadResults(), breathe()]);
    const { phase } = shown;
    const before = { state: shown.state, phase: phase === 'idle' || phase === 'complete' ? phase : 'stopped' } as const;
    const connection = shown.exchange(null);
    this.#before ??= { ...before, connection };
    this.#run = run;
    this.#text = text;
    this.#session = recordedSession(run, lesson.recording, { result, events });
    this.#host.settings.showRecorded(this.#settingsOf(events));
    shown.show(state, 'complete');
    this.#host.settingsChanged();
  }

  /** Those that change only the view stay the student's. */
  #settingsOf(events: readonly LabEvent[]): Record<string, unknown> {
    const begin = events.find(({ kind }) => kind === 'begin') as { settings?: object } | undefined;
    const { free } = this.#host.lesson.recording;
    return Object.fromEntries(Object.entries(begin?.settings ?? {}).filter(([key]) => !free.includes(key)));
  }
}

/** What does not fold is no recording of this version's lab, whatever its hash says. */
function foldedOrThrow(run: RecordedRun<object, LabEvent>): unknown {
  try {
    return run.state;
  } catch (error) {
    throw resultProblem('damaged', `The recording’s events do not fit together: ${error}`);
  }
}
