import type { WordSettings } from '../../../src/words/word-settings.js';
import type { AnswerTask } from './state.js';

type Key = keyof WordSettings;

/** The settings that a task's answer depends on, besides the vectors. */
const QUESTION_KEYS: Readonly<Record<AnswerTask, readonly Key[]>> = {
  nearest: ['queries', 'topWords'],
  distance: ['pairs'],
  formulas: ['analogies', 'topWords'],
  gender: ['genderPairs'],
  plural: ['pluralPairs'],
  clusters: ['groups', 'otherGroups'],
  failure: ['failing'],
};

/** The settings that the vectors depend on: a change needs another run. */
const VECTOR_KEYS: readonly Key[] = [
  'seed',
  'source',
  'wordLimit',
  'sentences',
  'calfSentences',
  'calfOtherMeaning',
  'dimensions',
  'window',
  'vocabularyLimit',
];

/** The same text for the same question. */
export function questionOf(task: AnswerTask, settings: WordSettings): string {
  return JSON.stringify([task, ...QUESTION_KEYS[task].map((key) => settings[key])]);
}

/** The settings as they are, with those that the vectors depend on as they were in a run. */
export function settingsOfVectors(ran: WordSettings, now: WordSettings): WordSettings {
  return { ...now, ...Object.fromEntries(VECTOR_KEYS.map((key) => [key, ran[key]])) };
}

/** The settings of a run with the questions that were asked last. */
export function settingsAsked(
  settings: WordSettings,
  answeredWith: ReadonlyMap<AnswerTask, WordSettings>,
): WordSettings {
  return Object.assign({ ...settings }, ...[...answeredWith].map(([task, own]) => settingsOfQuestion(task, own)));
}

/** What a task asks, as these settings have it. */
function settingsOfQuestion(task: AnswerTask, settings: WordSettings): Partial<WordSettings> {
  return Object.fromEntries(QUESTION_KEYS[task].map((key) => [key, settings[key]]));
}
