import type { Stepwise } from '../../../src/stepwise.js';
import type { LabEvent, LabRecording } from './lab-lesson.js';

/** Playing a whole recording takes about as long. */
const PLAY_MS = 9000;
const LONGEST_STAY_MS = 900;
const SHORTEST_STAY_MS = 40;

export interface RecordedRunOptions<State, Event extends LabEvent> {
  readonly recording: LabRecording<State, Event>;
  /** As {@link playedEvents} gives them. */
  readonly events: readonly Event[];
  /** Told whenever the moment has changed. */
  readonly onMove: () => void;
  /** Told before the first event is sent: what is shown must be as at the beginning. */
  readonly onStart: () => void;
}

/** Recorded events as they are played, with a rest after each: thousands of trials take a while. */
export function* playedEvents<State, Event extends LabEvent>(
  { expanded }: Pick<LabRecording<State, Event>, 'expanded'>,
  events: readonly Event[],
): Stepwise<readonly Event[]> {
  const played: Event[] = [];
  for (const event of expanded?.(events) ?? events) {
    played.push(event);
    yield;
  }
  return played;
}

/**
 * A recorded run as a row of moments. Where time is moved to, the state is folded from the beginning;
 * where it is played, the events are sent one moment after the other, as a session would.
 */
export class RecordedRun<State, Event extends LabEvent> {
  readonly #recording: LabRecording<State, Event>;
  readonly #options: RecordedRunOptions<State, Event>;
  readonly #events: readonly Event[];
  /** Events until the end of each moment. */
  readonly #ends: readonly number[];
  #moment: number;
  #sent = 0;
  #hold: Hold | null = null;

  constructor(options: RecordedRunOptions<State, Event>) {
    const { recording, events } = options;
    this.#options = options;
    this.#recording = recording;
    this.#events = events;
    this.#ends = endsOfMoments(this.#events, recording.moments);
    this.#moment = this.#ends.length - 1;
  }

  get moments(): number {
    return this.#ends.length;
  }

  /** From 0. */
  get moment(): number {
    return this.#moment;
  }

  /** The state at the moment. */
  get state(): State {
    const until = this.#events.slice(0, this.#ends[this.#moment]);
    const events = this.#recording.condensed?.(until) ?? until;
    return events.reduce((state, event) => this.#recording.reduce(state, event), this.#recording.initialState);
  }

  /** While it plays, it goes on from there. */
  moveTo(moment: number): void {
    this.#moment = Math.min(this.moments - 1, Math.max(0, moment));
    this.#sent = this.#ends[this.#moment];
    this.#options.onMove();
  }

  /** Sends all events from the beginning; ends early, without an error, where it is aborted. */
  async play(signal: AbortSignal, onEvent: (event: Event) => void): Promise<void> {
    this.#sent = 0;
    this.#moment = 0;
    this.#options.onStart();
    const stay = Math.min(LONGEST_STAY_MS, Math.max(SHORTEST_STAY_MS, PLAY_MS / this.moments));
    // Of thousands of moments several are shown at once.
    const stride = Math.max(1, Math.round((this.moments * SHORTEST_STAY_MS) / PLAY_MS));
    while (!signal.aborted) {
      this.#sendMoment(onEvent);
      if (this.#sent >= this.#events.length) return;
      await waitFor(stay, signal);
      await this.#hold?.promise;
      if (this.#sent >= this.#events.length) return;
      if (this.#sent >= this.#ends[this.#moment]) this.#moment = Math.min(this.moments - 1, this.#moment + stride);
    }
  }

  pause(): void {
    this.#hold ??= newHold();
  }

  resume(): void {
    this.#hold?.resolve();
    this.#hold = null;
  }

  #sendMoment(onEvent: (event: Event) => void): void {
    for (const event of this.#events.slice(this.#sent, this.#ends[this.#moment])) onEvent(event);
    this.#sent = this.#ends[this.#moment];
    this.#options.onMove();
  }
}

/** What follows the last moment belongs to it. */
function endsOfMoments(events: readonly LabEvent[], kinds: readonly string[]): readonly number[] {
  const ends = events.flatMap(({ kind }, index) => (kinds.includes(kind) ? [index + 1] : []));
  return [...ends.slice(0, -1), events.length];
}

function waitFor(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

interface Hold {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
}

function newHold(): Hold {
  let resolve = () => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
