import assert from 'node:assert/strict';
import { answerAnalogy } from '../../../../src/words/analogy.js';
import { type AnsweredTask, answerTask } from '../../../../src/words/answer-task.js';
import type { KeyedVectors } from '../../../../src/words/keyed-vectors.js';
import { defaultWordSettings, type WordSettings } from '../../../../src/words/word-settings.js';
import type { TaskAnswer } from '../../../../src/words/words-events.js';
import { generatedVectors } from '../generated-vectors.js';

export const SEEDS = [1, 2, 3, 4, 5, 6, defaultWordSettings.seed];

type Answers = { readonly [Task in AnsweredTask]: Extract<TaskAnswer, { task: Task }> };

/** A lab as a student meets it with one seed. */
export interface Lab {
  readonly seed: number;
  readonly vectors: KeyedVectors;
  readonly answers: Answers;
}

const labs = new Map<string, Lab>();

/** Asked once for the same seed and settings. */
export function lab(seed: number, settings: Partial<WordSettings> = {}): Lab {
  const key = JSON.stringify([seed, settings]);
  const known = labs.get(key) ?? newLab(seed, settings);
  labs.set(key, known);
  return known;
}

function newLab(seed: number, settings: Partial<WordSettings>): Lab {
  const all = { ...defaultWordSettings, ...settings, seed };
  const vectors = generatedVectors(all);
  const tasks: readonly AnsweredTask[] = ['nearest', 'distance', 'formulas', 'gender', 'plural', 'clusters', 'failure'];
  return {
    seed,
    vectors,
    answers: Object.fromEntries(tasks.map((task) => [task, answerTask(vectors, all, task)])) as Answers,
  };
}

export function first({ vectors }: Lab, question: string, formula: 'right' | 'wrong' = 'right'): string {
  const [from, to, like] = question.split(' ');
  return answerAnalogy(vectors, { from, to, like }, { formula, count: 1 })[0].word;
}

export function sense({ answers }: Lab, word: string) {
  const senses = answers.nearest.queries.find((query) => query.word === word)?.senses ?? [];
  return senses.map(({ name, found }) => [name, found.length > 0]);
}

export function twinPlace({ answers }: Lab, word: string): number {
  return answers.nearest.queries.find((query) => query.word === word)?.twin?.place ?? Number.POSITIVE_INFINITY;
}

export function family({ answers }: Lab, task: 'gender' | 'plural', place: number) {
  const found = answers[task].families?.[place];
  assert.ok(found);
  return found;
}

/** Something that the sheet's story needs, and for how many of the seeds it holds at least. */
export type Claim = readonly [claim: string, least: number, holds: (lab: Lab) => boolean];
