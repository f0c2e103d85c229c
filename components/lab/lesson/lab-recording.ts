import type { LabEvent, LabRecording, LoadedRun } from './lab-lesson.js';

type Own<State, Event extends LabEvent, Stated extends keyof LabRecording<State, Event>> = Partial<
  LabRecording<State, Event>
> &
  Pick<LabRecording<State, Event>, Stated>;

/** What only the lab itself knows of its recordings; whatever is left out is as in most labs. */
export type OwnRecording<State, Event extends LabEvent> = Own<State, Event, 'kinds' | 'eventsOf'>;

/** How a lab's runs are recorded. */
export function labRecording<State, Event extends LabEvent>(
  { initialState, reduce }: LoadedRun<State, Event>,
  own: Own<State, Event, 'kinds' | 'eventsOf' | 'moments' | 'plays'>,
): LabRecording<State, Event> {
  return {
    ...{ initialState, reduce },
    // It is among the events of most labs, whatever else is.
    endingOf: (result) => [{ kind: 'result', result } as LabEvent as Event],
    kept: () => ({}),
    ...{ silent: [], hides: [], locks: [], free: [] },
    ...own,
  };
}

/** How runs are recorded that train over epochs: time stops at each, and Run plays them. */
export function trainingRecording<State, Event extends LabEvent>(
  lab: LoadedRun<State, Event>,
  own: OwnRecording<State, Event>,
): LabRecording<State, Event> {
  return labRecording(lab, { moments: ['epoch'], plays: { train: (result) => result }, ...own });
}
