import type { LabEvent, LabRecording } from '../../../../components/lab/lesson/lab-lesson.js';
import { imbalanceRecording } from '../../../../components/labs/imbalance/recording.js';
import * as imbalance from '../../../../components/labs/imbalance/state.js';
import { tripletRecording } from '../../../../components/labs/triplet/recording.js';
import * as triplet from '../../../../components/labs/triplet/state.js';
import { tunerRecording } from '../../../../components/labs/tuning/recording.js';
import * as tuner from '../../../../components/labs/tuning/state.js';
import { wordsRecording } from '../../../../components/labs/words/recording.js';
import * as words from '../../../../components/labs/words/state.js';
import { defaultImbalanceSettings } from '../../../../src/imbalance/imbalance-settings.js';
import { recordingFile } from '../../../../src/sharing/recording.js';
import type { LabResult } from '../../../../src/sharing/result-file.js';
import { tuningResult } from '../../../../src/tuning/tuning-result.js';
import { defaultTuningSettings, type TuningSettings } from '../../../../src/tuning/tuning-settings.js';
import { type WordResult, wordMetrics } from '../../../../src/words/word-result.js';
import { defaultWordSettings } from '../../../../src/words/word-settings.js';
import type { TaskAnswer } from '../../../../src/words/words-events.js';
import { fakeSession as fakeImbalance } from '../../labs/imbalance/fake-session.js';
import { recordRun } from '../../labs/triplet/recorded-run.js';
import { fakeSession as fakeTuner } from '../../labs/tuning/fake-session.js';

/** A run of a lab as it was, and as it is recorded. */
export interface RecordedLab<State, Event extends LabEvent> {
  readonly recording: LabRecording<State, Event>;
  /** After the run. */
  readonly state: State;
  readonly result: LabResult;
  /** The saved file. */
  readonly text: string;
}

const signal = new AbortController().signal;

function record<State, Event extends LabEvent>(
  recording: LabRecording<State, Event>,
  events: readonly Event[],
  resultOf: (state: State) => LabResult,
): RecordedLab<State, Event> {
  const state = stateAfter(recording, events);
  return { ...{ recording, state, result: resultOf(state) }, text: textOf(resultOf(state), recording.eventsOf(state)) };
}

function stateAfter<State, Event extends LabEvent>(recording: LabRecording<State, Event>, events: readonly Event[]) {
  return events.reduce((before, event) => recording.reduce(before, event), recording.initialState);
}

function textOf(result: LabResult, events: readonly LabEvent[]): string {
  return JSON.stringify(recordingFile(result, events));
}

export async function recordedTriplet(points = 30) {
  const reduce = (state: triplet.TripletState, event: triplet.DemoEvent) => triplet.reduceTriplet(state, event, 0);
  const recording = tripletRecording({ initialState: triplet.initialTripletState, reduce });
  return record(recording, await recordRun({ points }), ({ result }) => result as unknown as LabResult);
}

export async function recordedImbalance(epochs = 2) {
  const settings = { ...defaultImbalanceSettings, epochs };
  const events: imbalance.DemoEvent[] = [{ kind: 'begin', settings, fresh: true }];
  const request = { settings, baseUrl: '', files: null, adapt: false, resume: null };
  const session = fakeImbalance();
  const result = await session.train(request, signal, (event) => events.push(event));
  events.push({ kind: 'result', result });
  await session.compare(request, signal, (event) => events.push(event));
  const reduce = (state: imbalance.ImbalanceState, event: imbalance.DemoEvent) =>
    imbalance.reduceImbalance(state, event, 0);
  const recording = imbalanceRecording({ initialState: imbalance.initialImbalanceState, reduce });
  const state = stateAfter(recording, events);
  const gathered = (await recording.gathered?.(state, session as never)) ?? [];
  return { recording, state, result, text: textOf(result, [...recording.eventsOf(state), ...gathered]) };
}

export async function recordedTuner(own: Partial<TuningSettings> = {}) {
  const settings = { ...defaultTuningSettings, maxEpochs: 5, retrainEpochs: 4, ...own };
  const events: tuner.DemoEvent[] = [{ kind: 'begin', settings, work: 'search' }];
  const request = { settings, baseUrl: '', files: null };
  const session = fakeTuner();
  await session.search(request, signal, (event) => events.push(event));
  events.push({ kind: 'end', stopped: false }, { kind: 'begin', settings, work: 'retrain' });
  await session.retrain(request, { units: 64, learningRate: 0.001 }, signal, (event) => events.push(event));
  events.push({ kind: 'end', stopped: false });
  const recording = tunerRecording({ initialState: tuner.initialTunerState, reduce: tuner.reduceTuner });
  return record(recording, events, ({ data, backend, workers, trials, retrained }) => {
    if (!data || !backend) throw new Error('The search told no data.');
    const lists = { trials: [...trials.values()], retrained: [...retrained.values()] };
    return tuningResult({ settings, data, backend, workers, ...lists, stopped: false });
  });
}

const NO_PROBLEMS = { unknown: [], malformed: [] };

function nearest(score: number): TaskAnswer {
  const neighbours = [{ word: 'queen', row: 5, score }];
  return { task: 'nearest', queries: [{ word: 'king', row: 4, neighbours }], problems: NO_PROBLEMS };
}

const gender: TaskAnswer = {
  ...{ task: 'gender', arrows: [], parallelism: 0.5, problems: NO_PROBLEMS },
  map: {
    ...{ id: 'gender', words: ['man', 'woman'], positions: Float32Array.of(0, 0, 1, 1), method: 'pca', keptShare: 1 },
    ...{ iteration: 0, iterations: 0, klDivergence: null },
  },
};

export function recordedWords() {
  const settings = { ...defaultWordSettings, sentences: 2000 };
  const training = (done: number) => ({ stage: 'factorising' as const, done, total: 2, keptShare: done / 10 });
  const data = { ...{ name: 'corpus', origin: 'drawn', licence: 'MIT', words: 900, totalWords: 900, dimensions: 50 } };
  const events: words.DemoEvent[] = [
    { kind: 'begin', settings },
    { kind: 'phase', phase: 'training' },
    { kind: 'training', training: training(1) },
    { kind: 'answer', answer: nearest(0.25) },
    { kind: 'training', training: training(2) },
    { kind: 'data', data: { ...data, trained: null, report: null, engine: { name: 'cpu', reason: 'test' } } },
    { kind: 'phase', phase: 'answering' },
    { kind: 'answer', answer: nearest(0.5) },
    { kind: 'answer', answer: gender },
    { kind: 'answered', answer: nearest(0.75), settings: { ...settings, queries: 'king' } },
  ];
  const recording = wordsRecording({ initialState: words.initialWordsState, reduce: words.reduceWords });
  return record(recording, events, ({ answers }): WordResult => {
    return {
      ...{ schema: 1, lab: 'words', settings, history: [training(1), training(2)], stopped: false },
      data: { name: 'corpus', sha256: 'abc', counts: { words: 900, dimensions: 50 } },
      backend: { name: 'cpu', reason: 'test', adapter: null },
      metrics: wordMetrics([...answers.values()], []),
      timings: { vectorsMs: 1, firstAnswerMs: 1, totalMs: 1 },
    };
  });
}
