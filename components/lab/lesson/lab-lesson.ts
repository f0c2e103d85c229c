import type { Recording } from '../../../src/sharing/recording.js';
import type { LabResult } from '../../../src/sharing/result-file.js';
import type { LabMeasures } from '../../../src/task/measures.js';
import type { PageView } from '../page/page-view.js';

/** An event of any lab. */
export interface LabEvent {
  readonly kind: string;
}

/** How one lab's runs are recorded and shown again. */
export interface LabRecording<State, Event extends LabEvent> {
  /** The events that a recording may hold. */
  readonly kinds: readonly Event['kind'][];
  /** Refuses a file whose values no run can have, as far as the settings' fields do not say it. */
  assertSaved?(saved: Recording<never, Event>): void;
  readonly initialState: State;
  reduce(state: State, event: Event): State;
  /** The events that fold to what the state shows, and no more: what only training needs is left out. */
  eventsOf(state: State): readonly Event[];
  /** Recorded events as they are played, where a recording keeps them shorter. */
  expanded?(events: readonly Event[]): Iterable<Event>;
  /** Fewer events that fold to the same state; where there are thousands, each would copy what the others made. */
  condensed?(events: readonly Event[]): readonly Event[];
  /** Playing waits after events of these kinds, and the slider stops there. */
  readonly moments: readonly Event['kind'][];
  /** The session's method that trains, with what it answers in the end. */
  readonly plays: Readonly<Record<string, (result: never) => unknown>>;
  /** Events that only the session can tell, for what the views may ask it later. */
  gathered?(state: State, session: never): Promise<readonly Event[]>;
  /** Methods that can be answered without a network, from the recorded events. */
  answers?(events: readonly Event[]): Readonly<Record<string, (...words: never[]) => Promise<unknown>>>;
  /** Methods that the lab calls by itself: they end without an error. */
  readonly silent: readonly string[];
  /** What follows the recorded events at their end. */
  endingOf(result: never): readonly Event[];
  /** What the student chose to look at, which stays while time is moved. */
  kept(state: State): Partial<State>;
  /** Controls that are of no use without a network, as in the attribute `hide`. */
  readonly hides: readonly string[];
  /** Buttons that would train, as in the attribute `lock`. */
  readonly locks: readonly string[];
  /** Settings, by key, that stay free: they change the view and not the run. */
  readonly free: readonly string[];
}

/** A method's type, which may stand where the view of any lab is given. */
type PartView<View> = { render(view: View): unknown }['render'];

/** What a lab adds to recordings, linked views and tasks; loaded when one of them is asked for. */
export interface LabLesson<View extends PageView, State, Event extends LabEvent> {
  readonly recording: LabRecording<State, Event>;
  /** Parts of the lab by the word that `<lab-view show="…">` names them with. */
  readonly parts: Readonly<Record<string, PartView<View>>>;
  readonly measures: LabMeasures<never>;
  /** Where the lab compares runs: saved ones come to stand beside its own. */
  readonly comparison?: LabComparison<State, Event>;
}

/** How the numbers of saved runs come into a lab's comparison. */
export interface LabComparison<State, Event extends LabEvent> {
  /** The step of the lab's story that compares. */
  readonly step: string;
  /** @throws LabError `result-invalid` where runs lack what is compared, or do not belong together */
  eventsOf(results: readonly LabResult[], state: State): readonly Event[];
}

/**
 * What a page with the lab has loaded already, and a lesson uses again. It is given and not imported:
 * modules that both import would be split off into many small files, which compress worse.
 */
export interface LoadedLab<View, State, Event extends LabEvent> {
  readonly initialState: State;
  reduce(state: State, event: Event): State;
  readonly parts: Readonly<Record<string, PartView<View>>>;
}

/** What a recording uses of it. */
export type LoadedRun<State, Event extends LabEvent> = Pick<LoadedLab<never, State, Event>, 'initialState' | 'reduce'>;

/** A lesson of some lab: whoever uses it knows neither its state nor its result. */
export type AnyLabLesson = LabLesson<PageView, object, LabEvent>;
