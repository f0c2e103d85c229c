import type { LabMeasures, Measure, MeasurePlace } from '../task/measures.js';
import type { WordResult } from './word-result.js';

type Metrics = WordResult['metrics'];

const OF_RUN: Readonly<Record<string, (metrics: Metrics) => number | null>> = {
  'gender-parallelism': ({ parallelism }) => parallelism.gender,
  'plural-parallelism': ({ parallelism }) => parallelism.plural,
  silhouette: ({ silhouettes }) => silhouettes[0] ?? null,
  'other-silhouette': ({ silhouettes }) => silhouettes[1] ?? null,
  solved: ({ failure }) => (failure ? Number(failure.solved) : null),
  evaluation: ({ evaluation }) => {
    const score = evaluation[0]?.analogies;
    return score && score.covered > 0 ? score.right / score.covered : null;
  },
};

/** With a word, or two words, in brackets. */
const OF_WORDS: Readonly<Record<string, (metrics: Metrics, words: readonly string[]) => number | null>> = {
  /** Place of a word hoped for among the answers of the failing analogy. */
  rank: ({ failure }, [word]) => failure?.expected.find((one) => one.word === word)?.rank ?? null,
  distance: ({ distances }, [a, b]) => distances.find((pair) => pair.a === a && pair.b === b)?.distance ?? null,
  /** Similarity of a query (the first word) and one of its listed neighbours. */
  similarity: ({ nearest }, [query, word]) =>
    nearest.find((one) => one.word === query)?.neighbours.find(([name]) => name === word)?.[1] ?? null,
};

const list: readonly Measure[] = [
  ...Object.keys(OF_RUN).map((name): Measure => {
    const unit = name === 'solved' ? 'count' : name === 'evaluation' ? 'share' : 'number';
    return { name, unit, byEpoch: false };
  }),
  { name: 'rank', unit: 'count', of: 'word', byEpoch: false },
  { name: 'distance', unit: 'number', of: 'pair', byEpoch: false },
  { name: 'similarity', unit: 'number', of: 'pair', byEpoch: false },
  { name: 'kept-share', unit: 'share', byEpoch: true },
];

/** What a task of the word lab can be about; its history counts the training's iterations, from 1. */
export const wordMeasures: LabMeasures<WordResult> = {
  list,
  epochs: ({ history }) => history.map((_, index) => index + 1),
  read: ({ metrics, history }: WordResult, { name, argument, epoch }: MeasurePlace) => {
    const ofRun = OF_RUN[name];
    if (ofRun) return ofRun(metrics);
    const ofWords = OF_WORDS[name];
    if (ofWords) return ofWords(metrics, argument.split(/[\s,]+/));
    return history[(epoch ?? history.length) - 1]?.keptShare ?? null;
  },
};
