import type { ReactiveControllerHost } from 'lit';
import type { LabError } from '../../../src/errors.js';
import type { Field } from '../../../src/settings/field.js';
import type { LabResult } from '../../../src/sharing/result-file.js';
import type { TellPage } from '../events.js';
import type { RunPhase } from '../session/run-phase.js';
import type { LabSettings } from '../settings.js';
import type { AnyLabLesson } from './lab-lesson.js';

/** The run of a lab as a lesson handles it: what {@link SessionController} does, whatever its types. */
export interface ShownRun {
  readonly state: unknown;
  readonly phase: RunPhase;
  show(state: unknown, phase?: RunPhase): void;
  fail(error: LabError): void;
  dismissError(): void;
  call(work: (session: unknown) => Promise<unknown>): Promise<unknown>;
  exchange(connection: unknown): { end(): void } | null;
  reset(): void;
}

/** What a lesson needs of the lab's element. */
export interface LessonHost {
  readonly element: ReactiveControllerHost & HTMLElement;
  readonly word: string;
  readonly fields: readonly Field[];
  readonly settings: LabSettings;
  readonly lesson: AnyLabLesson;
  readonly run: ShownRun;
  /** Address with the settings as they are. */
  readonly link: () => string;
  /** A new run by the student. */
  readonly train: () => void;
  readonly result: () => LabResult | null;
  readonly loadResults: () => Promise<unknown>;
  /** Opens a step of the lab's story, unless all are shown. */
  readonly showStep: (name: string) => void;
  readonly settingsChanged: () => void;
  readonly emit: TellPage;
}
