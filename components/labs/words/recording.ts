import type { LabRecording, LoadedRun } from '../../lab/lesson/lab-lesson.js';
import { labRecording } from '../../lab/lesson/lab-recording.js';
import { settingsAsked } from './questions.js';
import type { DemoEvent, WordsState } from './state.js';

/** How a run of the word lab is recorded. */
export function wordsRecording(lab: LoadedRun<WordsState, DemoEvent>): LabRecording<WordsState, DemoEvent> {
  return labRecording(lab, {
    kinds: ['begin', 'phase', 'training', 'data', 'answer', 'map', 'evaluation', 'result'],
    eventsOf,
    moments: ['training', 'answer'],
    plays: { run: (result) => result },
    silent: ['map', 'answer'],
    kept: ({ chosen }) => ({ chosen }),
    hides: ['calf-sentences'],
    locks: ['evaluation'],
    free: ['task'],
  });
}

function eventsOf(state: WordsState): DemoEvent[] {
  const { settings, data, snapshots, answers, tsneMaps, evaluations } = state;
  if (!settings || !data) return [];
  return [
    { kind: 'begin', settings: settingsAsked(settings, state.answeredWith) },
    { kind: 'phase', phase: snapshots.length > 0 ? 'training' : 'loading-data' },
    ...snapshots.flatMap(({ record, answer }): DemoEvent[] => [
      { kind: 'training', training: record },
      ...(answer ? [{ kind: 'answer', answer } as const] : []),
    ]),
    { kind: 'data', data },
    { kind: 'phase', phase: 'answering' },
    ...[...answers.values()].map((answer): DemoEvent => ({ kind: 'answer', answer })),
    ...[...tsneMaps.values()].map((map): DemoEvent => ({ kind: 'map', map })),
    ...evaluations.map((evaluation): DemoEvent => ({ kind: 'evaluation', evaluation })),
  ];
}
