import type { WordResult } from '../../../src/words/word-result.js';
import type { WordSettings } from '../../../src/words/word-settings.js';
import type {
  Evaluation,
  TaskAnswer,
  TrainingRecord,
  VocabularyDescription,
  WordMap,
  WordMapId,
  WordsEvent,
  WordsPhase,
} from '../../../src/words/words-events.js';
import type { RunProgress, RunState } from '../../lab/run-state.js';

export type AnswerTask = TaskAnswer['task'];

/** What the student did, folded as the session's events are. */
export type StudentEvent =
  /** A run begins; what was made before stays until the first news of this one. */
  | { readonly kind: 'begin'; readonly settings: WordSettings }
  /** One task was answered with these settings. */
  | { readonly kind: 'answered'; readonly answer: TaskAnswer; readonly settings: WordSettings }
  | { readonly kind: 'result'; readonly result: WordResult }
  | { readonly kind: 'choose'; readonly word: string | null }
  /** Words that light up together while something that stands for them is pointed at; none: nothing is. */
  | { readonly kind: 'point'; readonly words: readonly string[] }
  /** Look back to a step of the training; null follows the newest. */
  | { readonly kind: 'look'; readonly step: number | null };

export type DemoEvent = WordsEvent | StudentEvent;

/** The open task's answer after an iteration of the training. */
export interface TrainingSnapshot {
  readonly record: TrainingRecord;
  readonly answer: TaskAnswer | null;
}

/** Everything that the views show, and nothing else. */
export interface WordsState extends RunState {
  /** Of the run that is shown. */
  readonly settings: WordSettings | null;
  /** Of a run that has begun, but has made nothing yet: what is shown belongs to the one before. */
  readonly beginning: WordSettings | null;
  /** That run makes new vectors, so that all answers will be new. */
  readonly renews: boolean;
  readonly phase: WordsPhase | null;
  readonly loading: { readonly doneBytes: number; readonly totalBytes: number | null; readonly words: number } | null;
  readonly training: TrainingRecord | null;
  /** One for each iteration; empty for vectors from a file. */
  readonly snapshots: readonly TrainingSnapshot[];
  /** The iteration looked back to, by its `done`; null follows the newest. */
  readonly viewedStep: number | null;
  readonly data: VocabularyDescription | null;
  readonly answers: ReadonlyMap<AnswerTask, TaskAnswer>;
  /** The settings with which each task was answered. */
  readonly answeredWith: ReadonlyMap<AnswerTask, WordSettings>;
  /** Maps by t-SNE; those by PCA are in the answers. */
  readonly tsneMaps: ReadonlyMap<WordMapId, WordMap>;
  readonly evaluations: readonly Evaluation[];
  /** The word that is marked in maps and tables. */
  readonly chosen: string | null;
  /** Words that are pointed at. */
  readonly pointed: readonly string[];
  readonly result: WordResult | null;
}

export const initialWordsState: WordsState = {
  settings: null,
  beginning: null,
  renews: false,
  phase: null,
  loading: null,
  training: null,
  snapshots: [],
  viewedStep: null,
  data: null,
  answers: new Map(),
  answeredWith: new Map(),
  tsneMaps: new Map(),
  evaluations: [],
  chosen: null,
  pointed: [],
  result: null,
};

/** The state after an event. Pure: the same events give the same state, so a recorded run can be replayed. */
export function reduceWords(state: WordsState, event: DemoEvent): WordsState {
  switch (event.kind) {
    case 'begin':
      return { ...state, beginning: event.settings, renews: false, phase: null, training: null, viewedStep: null };
    case 'answered':
      return withAnswer(state, event.answer, event.settings);
    case 'result':
      return { ...state, beginning: null, result: event.result, phase: null };
    case 'choose':
      return { ...state, chosen: event.word };
    case 'point':
      return { ...state, pointed: event.words };
    case 'look':
      return { ...state, viewedStep: event.step };
    default:
      return reduceSession(state, event);
  }
}

function reduceSession(state: WordsState, event: WordsEvent): WordsState {
  switch (event.kind) {
    case 'phase':
      return withPhase(state, event.phase);
    case 'loading':
      return { ...state, loading: event };
    case 'training':
      return withTraining(state, event.training);
    case 'data':
      return { ...adopted(state), data: event.data, loading: null };
    case 'answer':
      return withAnswerOfRun(adopted(state), event.answer);
    case 'map':
      return { ...state, tsneMaps: new Map(state.tsneMaps).set(event.map.id, event.map) };
    case 'evaluation':
      return { ...state, evaluations: withEvaluation(state.evaluations, event.evaluation) };
  }
}

function withPhase(state: WordsState, phase: WordsPhase): WordsState {
  const renews = phase === 'training' || phase === 'loading-data';
  return renews ? { ...state, phase, renews, loading: null, snapshots: [] } : { ...state, phase };
}

/** The first news of a run: what the old vectors answered no longer belongs here. */
function adopted(state: WordsState): WordsState {
  const { beginning, renews } = state;
  if (!beginning) return state;
  const kept = { ...state, settings: beginning, beginning: null, renews: false };
  if (!renews) return kept;
  const { answers, answeredWith, tsneMaps, evaluations, data } = initialWordsState;
  return { ...kept, answers, answeredWith, tsneMaps, evaluations, data };
}

function withTraining(state: WordsState, training: TrainingRecord): WordsState {
  if (training.keptShare === null) return { ...state, training };
  return { ...state, training, snapshots: [...state.snapshots, { record: training, answer: null }] };
}

/** While vectors are trained, the answer belongs to the iteration before it. */
function withAnswerOfRun(before: WordsState, answer: TaskAnswer): WordsState {
  const state = withAnswer(before, answer, before.settings);
  const last = state.snapshots[state.snapshots.length - 1];
  if (state.phase !== 'training' || !last) return state;
  return { ...state, snapshots: [...state.snapshots.slice(0, -1), { ...last, answer }] };
}

function withAnswer(state: WordsState, answer: TaskAnswer, settings: WordSettings | null): WordsState {
  const answers = new Map(state.answers).set(answer.task, answer);
  const answeredWith = new Map(state.answeredWith);
  if (settings) answeredWith.set(answer.task, settings);
  const stale = mapsOf(answer).map(({ id }) => id);
  const tsneMaps = new Map([...state.tsneMaps].filter(([id]) => !stale.includes(id)));
  return { ...state, answers, answeredWith, tsneMaps };
}

function withEvaluation(evaluations: readonly Evaluation[], newest: Evaluation): readonly Evaluation[] {
  const place = evaluations.findIndex(({ name }) => name === newest.name);
  return place < 0 ? [...evaluations, newest] : evaluations.map((old, i) => (i === place ? newest : old));
}

/** Steps of the training, or bytes read; null where neither is under way. */
export function runProgress({ phase, training, loading }: WordsState): RunProgress | null {
  if (phase === 'training' && training) return { done: training.done, total: training.total, etaMs: null };
  return loading && { done: loading.doneBytes, total: loading.totalBytes, etaMs: null };
}

/** The maps that an answer holds. */
export function mapsOf(answer: TaskAnswer): readonly WordMap[] {
  if (answer.task === 'gender' || answer.task === 'plural') return [answer.map];
  return answer.task === 'clusters' ? answer.sets.map(({ map }) => map) : [];
}

/** A map as it is shown: t-SNE's where it is wanted and there is one, else PCA's. */
export function shownMap(state: WordsState, map: WordMap, method: WordSettings['map']): WordMap {
  const tsne = method === 'tsne' && state.viewedStep === null ? state.tsneMaps.get(map.id) : undefined;
  return tsne ?? map;
}

/** The answer to a task: of the iteration looked back to, else the newest. */
export function shownAnswer<Task extends AnswerTask>(
  state: WordsState,
  task: Task,
): Extract<TaskAnswer, { task: Task }> | null {
  const viewed = state.snapshots.find(({ record }) => record.done === state.viewedStep)?.answer;
  const answer = viewed?.task === task ? viewed : state.answers.get(task);
  return (answer as Extract<TaskAnswer, { task: Task }> | undefined) ?? null;
}
