import type { Analogy } from './analogy.js';
import type { ArrowFamily } from './arrow-families.js';
import type { WordSettings } from './word-settings.js';
import type { Evaluation, TaskAnswer, TrainingRecord, VocabularyDescription } from './words-events.js';

/** What is exported, what a link reproduces, and what tests read. */
export interface WordResult {
  readonly schema: 1;
  readonly lab: 'words';
  readonly settings: WordSettings;
  readonly data: {
    readonly name: string;
    readonly sha256: string;
    readonly counts: { readonly words: number; readonly dimensions: number };
  };
  readonly backend: { readonly name: string; readonly reason: string; readonly adapter: string | null };
  /** The training on a text, iteration by iteration; empty for vectors from a file. */
  readonly history: readonly TrainingRecord[];
  readonly metrics: WordMetrics;
  readonly timings: { readonly vectorsMs: number; readonly firstAnswerMs: number; readonly totalMs: number };
  /** True where the student ended the run before all was answered. */
  readonly stopped: boolean;
}

export interface WordMetrics {
  readonly nearest: readonly { readonly word: string; readonly neighbours: readonly Scored[] }[];
  readonly distances: readonly { readonly a: string; readonly b: string; readonly distance: number }[];
  readonly analogies: readonly (Analogy & { readonly right: readonly Scored[]; readonly wrong: readonly Scored[] })[];
  readonly parallelism: { readonly gender: number | null; readonly plural: number | null };
  /** Each family of arrows by itself; left out in results from before there were families. */
  readonly families?: Readonly<Record<'gender' | 'plural', readonly FamilyMetrics[]>>;
  /** Pairs that are clearly not parallel to the others of their family. */
  readonly oddPairs: readonly (readonly [string, string])[];
  readonly silhouettes: readonly number[];
  readonly failure: FailureMetrics | null;
  readonly evaluation: readonly Evaluation[];
}

export interface FamilyMetrics {
  readonly name: string;
  readonly pairs: readonly (readonly [string, string])[];
  readonly parallelism: number;
  /** Parallelism with other partners; null for a lone pair. */
  readonly exchanged: number | null;
}

type Scored = readonly [word: string, score: number];

export interface FailureMetrics extends Analogy {
  readonly solved: boolean;
  readonly answers: readonly Scored[];
  readonly expected: readonly { readonly word: string; readonly rank: number | null; readonly angle: number }[];
  readonly missing: readonly string[];
}

/** The figures of a run. */
export function wordMetrics(answers: readonly TaskAnswer[], evaluation: readonly Evaluation[]): WordMetrics {
  const of = <Task extends TaskAnswer['task']>(task: Task) =>
    answers.find((answer): answer is Extract<TaskAnswer, { task: Task }> => answer.task === task);
  const arrows = [of('gender'), of('plural')].filter((answer) => answer !== undefined);
  const parallelism = (task: 'gender' | 'plural') => arrows.find((answer) => answer.task === task)?.parallelism ?? null;
  const families = (task: 'gender' | 'plural') =>
    familyMetrics(arrows.find((answer) => answer.task === task)?.families ?? []);
  return {
    nearest: of('nearest')?.queries.map(({ word, neighbours }) => ({ word, neighbours: scored(neighbours) })) ?? [],
    distances: of('distance')?.pairs.map(({ a, b, distance }) => ({ a, b, distance })) ?? [],
    analogies:
      of('formulas')?.analogies.map(({ from, to, like, answers: found }) => {
        return { from, to, like, right: scored(found.right), wrong: scored(found.wrong) };
      }) ?? [],
    parallelism: { gender: parallelism('gender'), plural: parallelism('plural') },
    families: { gender: families('gender'), plural: families('plural') },
    oddPairs: arrows.flatMap((answer) => answer.arrows.filter(({ isOutlier }) => isOutlier).map(({ pair }) => pair)),
    silhouettes: of('clusters')?.sets.map(({ silhouette }) => silhouette) ?? [],
    failure: failureMetrics(of('failure')?.analysis ?? null),
    evaluation,
  };
}

/** The vectors as the result names them. */
export function resultData({ name, words, dimensions }: VocabularyDescription, sha256: string): WordResult['data'] {
  return { name, sha256, counts: { words, dimensions } };
}

function familyMetrics(families: readonly ArrowFamily[]): FamilyMetrics[] {
  return families.map(({ name, arrows, parallelism, exchanged }) => {
    return { name, pairs: arrows.map(({ pair }) => pair), parallelism, exchanged };
  });
}

type Analysis = Extract<TaskAnswer, { task: 'failure' }>['analysis'];

function failureMetrics(analysis: Analysis): FailureMetrics | null {
  if (!analysis) return null;
  const { analogy, solved, answers, expected, missing } = analysis;
  return {
    ...analogy,
    solved,
    answers: scored(answers),
    expected: expected.map(({ word, ranks, angle }) => {
      return { word, rank: ranks.find(({ formula }) => formula === 'right')?.rank ?? null, angle };
    }),
    missing,
  };
}

function scored(words: readonly { readonly word: string; readonly score: number }[]): Scored[] {
  return words.map(({ word, score }) => [word, score]);
}
