import type { LoadingEvent, WorkEvent } from '../run-events.js';
import type { Analogy, AnalogyFormula } from './analogy.js';
import type { FailureAnalysis } from './analogy-failure.js';
import type { ArrowFamily, FamilyCrossing } from './arrow-families.js';
import type { CorpusStage } from './corpus/corpus-training.js';
import type { DifferenceArrows } from './difference-arrows.js';
import type { WordMap, WordMapId } from './drawn-map.js';
import type { AnalogyScore } from './evaluation/analogy-evaluation.js';
import type { PairScore } from './evaluation/pair-evaluation.js';
import type { ReadingReport } from './formats/reading-report.js';
import type { ScoredWord } from './most-similar.js';
import type { NearestQuery, NearQueries } from './nearest-answer.js';
import type { WordClusters } from './word-clusters.js';

/** What a session tells while it works. Plain values and typed arrays only: it crosses a worker. */
export type WordsEvent =
  | Exclude<WorkEvent<WordsPhase, VocabularyDescription>, LoadingEvent>
  | (LoadingEvent & { readonly words: number })
  | { readonly kind: 'training'; readonly training: TrainingRecord }
  | { readonly kind: 'answer'; readonly answer: TaskAnswer }
  | { readonly kind: 'map'; readonly map: WordMap }
  | { readonly kind: 'evaluation'; readonly evaluation: Evaluation };

export type WordsPhase = 'loading-data' | 'training' | 'answering' | 'mapping' | 'evaluating';

/** Where the training on a text is. */
export interface TrainingRecord {
  readonly stage: CorpusStage;
  readonly done: number;
  readonly total: number;
  /** Share of the co-occurrence matrix that the vectors keep; null while counting. */
  readonly keptShare: number | null;
}

/** Which vectors are looked at. */
export interface VocabularyDescription {
  readonly name: string;
  readonly origin: string;
  readonly licence: string;
  readonly words: number;
  /** Words that there would be: in the file, or different ones in the text; null where unknown. */
  readonly totalWords: number | null;
  readonly dimensions: number;
  readonly trained: TrainedOn | null;
  readonly report: ReadingReport | null;
  /** Where the search runs, and why there. */
  readonly engine: { readonly name: 'wasm' | 'cpu'; readonly reason: string };
}

export interface TrainedOn {
  readonly sentences: number;
  /** Words of the text, counted as often as they occur. */
  readonly tokens: number;
  /** A few sentences of the text. */
  readonly examples: readonly string[];
}

/** What a question could not be answered with. */
export interface QuestionProblems {
  /** Words that the vocabulary lacks, with the most frequent ones that begin alike. */
  readonly unknown: readonly { readonly word: string; readonly suggestions: readonly string[] }[];
  /** Words of the prepared question that the vocabulary lacks; left out in earlier recordings. */
  readonly absent?: readonly string[];
  /** Words that were found written in another way; left out in earlier recordings. */
  readonly folded?: readonly { readonly given: string; readonly word: string }[];
  /** What was typed and makes no question. */
  readonly malformed: readonly string[];
}

export type TaskAnswer =
  | NearestAnswer
  | DistanceAnswer
  | FormulasAnswer
  | ArrowsAnswer
  | ClustersAnswer
  | FailureAnswer;

export interface NearestAnswer {
  readonly task: 'nearest';
  readonly queries: readonly NearestQuery[];
  /** Left out in earlier recordings. */
  readonly near?: readonly NearQueries[];
  readonly problems: QuestionProblems;
}

export interface DistanceAnswer {
  readonly task: 'distance';
  readonly pairs: readonly PairDistance[];
  readonly problems: QuestionProblems;
}

export interface PairDistance {
  readonly a: string;
  readonly b: string;
  readonly similarity: number;
  /** 1 − similarity. */
  readonly distance: number;
  readonly euclidean: number;
  /** Place of b among the words near a, from 1. */
  readonly rank: number;
}

export interface FormulasAnswer {
  readonly task: 'formulas';
  readonly analogies: readonly AnsweredAnalogy[];
  readonly problems: QuestionProblems;
}

export interface AnsweredAnalogy extends Analogy {
  readonly answers: Readonly<Record<AnalogyFormula, readonly ScoredWord[]>>;
  /** Place of the right formula's first answer by the wrong one, from 1; left out in earlier recordings, as the next. */
  readonly slipPlace?: number | null;
  /** The parallelogram of the question, its fourth corner and the first answers. */
  readonly plane?: WordMap;
}

export type ArrowsAnswer = GenderAnswer | PluralAnswer;

export interface GenderAnswer extends DrawnArrows {
  readonly task: 'gender';
}

export interface PluralAnswer extends DrawnArrows {
  readonly task: 'plural';
}

/** All arrows, those of the first family first; `parallelism` is the first family's. */
export interface DrawnArrows extends DifferenceArrows {
  /** Each family by itself; left out in recordings from before there were families. */
  readonly families?: readonly ArrowFamily[];
  readonly crossings?: readonly FamilyCrossing[];
  readonly map: WordMap;
  /** The same words along the mean directions of the families. */
  readonly axisMap?: WordMap;
  readonly problems: QuestionProblems;
}

export interface ClustersAnswer {
  readonly task: 'clusters';
  /** The two sets of groups. */
  readonly sets: readonly (WordClusters & { readonly map: WordMap })[];
  readonly problems: QuestionProblems;
}

export interface FailureAnswer {
  readonly task: 'failure';
  /** Null where the question's own words are not in the vocabulary. */
  readonly analysis: FailureAnalysis | null;
  readonly problems: QuestionProblems;
}

export type { WordMap, WordMapId };

/** A file of word tests and how the vectors did, so far or in the end. */
export interface Evaluation {
  readonly name: string;
  /** 0 … 1. */
  readonly progress: number;
  readonly analogies: AnalogyScore | null;
  readonly pairs: PairScore | null;
  readonly elapsedMs: number;
}
