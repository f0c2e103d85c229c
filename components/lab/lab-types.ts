import type { SettingValues } from '../../src/settings/field.js';
import type { LabResult } from '../../src/sharing/result-file.js';
import type { PausableSession } from '../../workers/protocols/lab-session.js';
import type { PageWords } from '../language/words.js';
import type { LabEvent } from './lesson/lab-lesson.js';
import type { PageRequests, PageView } from './page/page-view.js';
import type { RunProgress, RunState } from './run-state.js';
import type { RunPhase } from './session/run-phase.js';

/** The types that one lab is made of. Every lab states its own once, and the shell is typed by them. */
export interface LabTypes {
  settings: SettingValues;
  /** What it asks of its worker. */
  session: PausableSession;
  /** Everything that its views show, folded from events. */
  state: RunState;
  event: LabEvent;
  result: LabResult;
  words: PageWords;
  /** What its controls ask for, besides what those of every lab do. */
  requests: object;
  /** What its views see, besides what those of every lab do. */
  sight: object;
  /** What `getState()` tells, besides what it tells in every lab. */
  snapshot: object;
}

/** Everything that a lab's views show, and how they ask for something. */
export type LabViewOf<Lab extends LabTypes> = PageView & {
  readonly state: Lab['state'];
  readonly words: Lab['words'];
  readonly settings: Lab['settings'];
  readonly ask: PageRequests & Lab['requests'];
  /** What needs results; null before it is loaded. */
  readonly results: ResultsView<Lab> | null;
} & Lab['sight'];

/** @param part the part of the results that is asked for, as the lab names it */
export type ResultsView<Lab extends LabTypes> = { render(view: LabViewOf<Lab>, part: string): unknown }['render'];

/** What `getState()` answers. */
export type LabSnapshot<Lab extends LabTypes> = {
  readonly phase: RunPhase;
  readonly settings: Lab['settings'];
  readonly progress: RunProgress | null;
  readonly error: { readonly code: string; readonly message: string } | null;
  /** What `exportResult()` would give now. */
  readonly result: Lab['result'] | null;
} & Lab['snapshot'];
