import type { LabEvent, LabRecording, LoadedLab } from './lab-lesson.js';

/** What only the lab itself knows of its recordings; whatever is left out is as in most labs. */
export type OwnRecording<State, Event extends LabEvent> = Pick<LabRecording<State, Event>, 'kinds' | 'eventsOf'> &
  Partial<LabRecording<State, Event>>;

/** How runs are recorded that train over epochs: time stops at each, and Run plays them. */
export function trainingRecording<State, Event extends LabEvent>(
  { initialState, reduce }: Pick<LoadedLab<never, State, Event>, 'initialState' | 'reduce'>,
  own: OwnRecording<State, Event>,
): LabRecording<State, Event> {
  return {
    ...{ initialState, reduce },
    moments: ['epoch'],
    plays: { train: (result) => result },
    // It is among the events of every lab that trains, whatever else is.
    endingOf: (result) => [{ kind: 'result', result } as LabEvent as Event],
    kept: () => ({}),
    ...{ silent: [], hides: [], locks: [], free: [] },
    ...own,
  };
}
