import type { Recording } from '../../../src/sharing/recording.js';
import { evenPlaces, rowsAt } from '../../../src/sharing/thinned.js';
import { assertMetrics, assertRetrained, assertSearched, assertTrial } from '../../../src/tuning/assert-trials.js';
import type { TrialRecord, TuningData, TuningResult } from '../../../src/tuning/tuning-events.js';
import type { LabRecording, LoadedRun } from '../../lab/lesson/lab-lesson.js';
import { labRecording } from '../../lab/lesson/lab-recording.js';
import type { DemoEvent, TunerState } from './state.js';

const SAMPLES_A_CLASS = 3;

/** How a search of the tuner lab is recorded. */
export function tunerRecording(lab: LoadedRun<TunerState, DemoEvent>): LabRecording<TunerState, DemoEvent> {
  return labRecording(lab, {
    assertSaved,
    kinds: ['begin', 'data', 'backend', 'plan', 'phase', 'trial', 'exhausted', 'end', 'retrained'],
    eventsOf,
    endingOf: ({ stopped }: TuningResult): DemoEvent[] => [{ kind: 'end', stopped }],
    expanded,
    condensed,
    moments: ['trial', 'retrained'],
    plays: { search: ({ stopped }: TuningResult) => ({ stopped }) },
    kept: ({ chosen, brush, sorting }) => ({ chosen, brush, sorting }),
    locks: ['retrain'],
  });
}

function assertSaved({ result, events }: Recording<TuningResult, DemoEvent>): void {
  assertMetrics(result.metrics);
  assertSearched(result.settings);
  for (const event of events) {
    if (event.kind === 'begin') assertSearched(event.settings);
    if (event.kind === 'trial') assertTrial(event.trial);
    if (event.kind === 'retrained') assertRetrained(event.run);
  }
}

function eventsOf(state: TunerState): DemoEvent[] {
  const { settings, data, backend, workers, plan, trials, retrained, complete, exhausted } = state;
  if (!settings || !data || !backend) return [];
  return [
    { kind: 'begin', settings, work: 'search' },
    { kind: 'data', data: thinnedData(data) },
    { kind: 'backend', backend, workers },
    ...(plan ? [{ kind: 'plan', plan } as const] : []),
    { kind: 'phase', phase: 'searching' },
    ...[...trials.values()].map((trial): DemoEvent => ({ kind: 'trial', trial })),
    ...(exhausted ? [{ kind: 'exhausted' } as const] : []),
    { kind: 'end', stopped: !complete },
    ...retrainedOf(settings, retrained),
  ];
}

function retrainedOf(settings: NonNullable<TunerState['settings']>, retrained: TunerState['retrained']): DemoEvent[] {
  if (retrained.size === 0) return [];
  return [
    { kind: 'begin', settings, work: 'retrain' },
    { kind: 'phase', phase: 'retraining' },
    ...[...retrained.values()].map((run): DemoEvent => ({ kind: 'retrained', run })),
  ];
}

/** Each trial after each of its epochs: the ladder fills as it did. */
function* expanded(events: readonly DemoEvent[]): Generator<DemoEvent> {
  for (const event of events) {
    if (event.kind === 'trial') yield* growing(event.trial);
    yield event;
  }
}

/** The trial after each epoch but its last. */
function* growing(trial: TrialRecord): Generator<DemoEvent> {
  let score = Number.NEGATIVE_INFINITY;
  for (let epochs = 1; epochs < trial.history.length; epochs++) {
    const history = trial.history.slice(0, epochs);
    score = Math.max(score, history[epochs - 1].validationAccuracy);
    yield { kind: 'trial', trial: { ...trial, history, score, status: 'running', worker: 0 } };
  }
}

/** One event for all trials that follow each other. */
function condensed(events: readonly DemoEvent[]): readonly DemoEvent[] {
  const fewer: DemoEvent[] = [];
  let trials: TrialRecord[] = [];
  for (const event of events) {
    if (event.kind !== 'trial') {
      trials = [];
      fewer.push(event);
      continue;
    }
    if (trials.length === 0) fewer.push({ kind: 'trials', trials });
    trials.push(event.trial);
  }
  return fewer;
}

function thinnedData(data: TuningData): TuningData {
  const { labels, pixels } = data.samples;
  const kept = data.classNames.flatMap((_, label) => {
    const own = [...labels.keys()].filter((index) => labels[index] === label);
    return evenPlaces(own.length, SAMPLES_A_CLASS).map((place) => own[place]);
  });
  const size = data.width * data.height * data.channels;
  return { ...data, samples: { labels: rowsAt(labels, kept), pixels: rowsAt(pixels, kept, size) } };
}
