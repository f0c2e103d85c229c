import { ANALOGY_FORMULAS, type Analogy, answerAnalogy, rankInAnswers } from './analogy.js';
import { analyseFailure } from './analogy-failure.js';
import { analogyPlane } from './analogy-plane.js';
import { arrowFamilies } from './arrow-families.js';
import type { KeyedVectors } from './keyed-vectors.js';
import { nearestQueries, nearQueries } from './nearest-answer.js';
import { isPrepared, questionText } from './prepared-questions.js';
import { ProblemList } from './question-problems.js';
import { parseAnalogies, parseFailing, parseFamilies, parseGroups, parsePairs, parseWords } from './questions.js';
import { distance, euclideanDistance, rank, similarity } from './similarity.js';
import { clusterWords, type WordGroup } from './word-clusters.js';
import { resolveWord } from './word-lookup.js';
import { axisMap, principalMap } from './word-map.js';
import type { WordSettings } from './word-settings.js';
import type {
  AnsweredAnalogy,
  ArrowsAnswer,
  ClustersAnswer,
  DistanceAnswer,
  FailureAnswer,
  FormulasAnswer,
  NearestAnswer,
  TaskAnswer,
} from './words-events.js';

/** The tasks that are answered at once; an evaluation needs a file. */
export type AnsweredTask = TaskAnswer['task'];

export const ANSWERED_TASKS = ['nearest', 'distance', 'formulas', 'gender', 'plural', 'clusters', 'failure'] as const;

/** So many frequent words are passed over where none of the prepared ones is known: they say little. */
const COMMON_WORDS = 60;

/** Answers a task's questions, as typed or as prepared, in the settings. */
export function answerTask(vectors: KeyedVectors, settings: WordSettings, task: AnsweredTask): TaskAnswer {
  switch (task) {
    case 'nearest':
      return answerNearest(vectors, settings);
    case 'distance':
      return answerDistance(vectors, settings);
    case 'formulas':
      return answerFormulas(vectors, settings);
    case 'gender':
      return answerArrows(vectors, settings, { task, key: 'genderPairs' });
    case 'plural':
      return answerArrows(vectors, settings, { task, key: 'pluralPairs' });
    case 'clusters':
      return answerClusters(vectors, settings);
    case 'failure':
      return answerFailure(vectors, settings);
  }
}

function answerNearest(vectors: KeyedVectors, settings: WordSettings): NearestAnswer {
  const problems = new ProblemList(vectors, isPrepared(settings, 'queries'));
  const { questions } = parseWords(questionText(settings, 'queries'));
  const known = problems.knownWords(questions);
  const asked = known.length === 0 && isPrepared(settings, 'queries') ? someWords(vectors) : known;
  const { topWords } = settings;
  return {
    task: 'nearest',
    queries: nearestQueries(vectors, asked, topWords),
    near: nearQueries(vectors, asked, topWords),
    problems: problems.all,
  };
}

function someWords(vectors: KeyedVectors): string[] {
  const start = Math.min(COMMON_WORDS, Math.max(0, vectors.size - 5));
  return vectors.words.slice(start, start + 5);
}

function answerDistance(vectors: KeyedVectors, settings: WordSettings): DistanceAnswer {
  const problems = new ProblemList(vectors, isPrepared(settings, 'pairs'));
  const pairs = problems.knownPairs(parsePairs(questionText(settings, 'pairs'))).map(([a, b]) => ({
    a,
    b,
    similarity: similarity(vectors, a, b),
    distance: distance(vectors, a, b),
    euclidean: euclideanDistance(vectors, a, b),
    rank: rank(vectors, a, b),
  }));
  return { task: 'distance', pairs, problems: problems.all };
}

function answerFormulas(vectors: KeyedVectors, settings: WordSettings): FormulasAnswer {
  const problems = new ProblemList(vectors, isPrepared(settings, 'analogies'));
  const parsed = parseAnalogies(questionText(settings, 'analogies'));
  problems.malformed.push(...parsed.malformed);
  const known = parsed.questions.flatMap((analogy) => problems.knownAnalogy(analogy) ?? []);
  const analogies = known.map((analogy) => answeredAnalogy(vectors, analogy, settings.topWords));
  return { task: 'formulas', analogies, problems: problems.all };
}

/** So many of the right formula's answers stand on the map. */
const DRAWN_ANSWERS = 3;

function answeredAnalogy(vectors: KeyedVectors, analogy: Analogy, count: number): AnsweredAnalogy {
  const listed = ANALOGY_FORMULAS.map((formula) => [formula, answerAnalogy(vectors, analogy, { formula, count })]);
  const answers = Object.fromEntries(listed) as AnsweredAnalogy['answers'];
  const found = answers.right.slice(0, DRAWN_ANSWERS).map(({ word }) => word);
  const slip = found[0] && rankInAnswers(vectors, analogy, { formula: 'wrong', word: found[0] });
  const plane = analogyPlane(vectors, analogy, found);
  return { ...analogy, answers, slipPlace: slip ? slip.rank : null, plane };
}

function answerArrows(
  vectors: KeyedVectors,
  settings: WordSettings,
  { task, key }: { task: 'gender' | 'plural'; key: 'genderPairs' | 'pluralPairs' },
): ArrowsAnswer {
  const problems = new ProblemList(vectors, isPrepared(settings, key));
  const parsed = parseFamilies(questionText(settings, key));
  problems.malformed.push(...parsed.malformed);
  const asked = parsed.questions
    .map(({ name, pairs }) => ({ name, pairs: problems.knownPairs({ questions: pairs, malformed: [] }) }))
    .filter(({ pairs }) => pairs.length > 0);
  const { families, crossings } = arrowFamilies(vectors, asked);
  return {
    ...{ task, families, crossings },
    arrows: families.flatMap(({ arrows }) => arrows),
    parallelism: families[0]?.parallelism ?? 0,
    map: principalMap(
      vectors,
      task,
      asked.flatMap(({ pairs }) => pairs.flat()),
    ),
    axisMap: axisMap(vectors, task, asked),
    problems: problems.all,
  };
}

function answerClusters(vectors: KeyedVectors, settings: WordSettings): ClustersAnswer {
  const problems = new ProblemList(vectors, isPrepared(settings, 'groups') && isPrepared(settings, 'otherGroups'));
  const sets = (['groups', 'otherGroups'] as const).map((key) => {
    const parsed = parseGroups(questionText(settings, key));
    problems.malformed.push(...parsed.malformed);
    const groups = parsed.questions
      .map(({ name, words }) => ({ name, words: problems.knownWords(words) }))
      .filter(({ words }) => words.length > 0);
    const map = principalMap(
      vectors,
      key,
      groups.flatMap(({ words }) => words),
    );
    return { ...clusterIfPossible(vectors, groups), map };
  });
  return { task: 'clusters', sets, problems: problems.all };
}

/** A single group, or single words, lie on the map but have no silhouette. */
function clusterIfPossible(vectors: KeyedVectors, groups: readonly WordGroup[]) {
  const count = groups.reduce((sum, { words }) => sum + words.length, 0);
  if (groups.length >= 2 && groups.length < count) return clusterWords(vectors, groups);
  const words = groups.flatMap((group, i) => group.words.map((word) => ({ word, group: i, silhouette: 0 })));
  return { groups, words, silhouette: 0, groupSilhouettes: groups.map(() => 0) };
}

function answerFailure(vectors: KeyedVectors, settings: WordSettings): FailureAnswer {
  const problems = new ProblemList(vectors, isPrepared(settings, 'failing'));
  const parsed = parseFailing(questionText(settings, 'failing'));
  problems.malformed.push(...parsed.malformed);
  const [question] = parsed.questions;
  const analogy = question ? problems.knownAnalogy(question.analogy) : null;
  const expected = question?.expected.map((word) => resolveWord(vectors, word) ?? word) ?? [];
  const analysis = analogy ? analyseFailure(vectors, analogy, expected) : null;
  return { task: 'failure', analysis, problems: problems.all };
}
