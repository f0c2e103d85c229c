/** Word vectors without a page: the public list of `labtags/words`, for Node and for workers. */
export {
  ANALOGY_FORMULAS,
  type Analogy,
  type AnalogyFormula,
  answerAnalogy,
  rankInAnswers,
  stepCosine,
} from './analogy.js';
export { analyseFailure, type ExpectedWord, type FailureAnalysis } from './analogy-failure.js';
export {
  type AssociationOptions,
  type AssociationQuestion,
  type AssociationResult,
  associationTest,
} from './bias/association-test.js';
export { biasAxis, neutralised, projection } from './bias/bias-axis.js';
export { CorpusTraining, type CorpusTrainingOptions } from './corpus/corpus-training.js';
export { type GeneratedCorpusOptions, generateCorpus } from './corpus/generated-corpus.js';
export { tokenise } from './corpus/tokenise.js';
export { type DifferenceArrows, differenceArrows, type WordPair } from './difference-arrows.js';
export { AnalogyEvaluation, type AnalogyScore } from './evaluation/analogy-evaluation.js';
export { ownQuestions } from './evaluation/own-questions.js';
export { evaluatePairs, type PairScore } from './evaluation/pair-evaluation.js';
export { decodeCompactVectors, encodeCompactVectors, type VectorSource } from './formats/compact-vectors.js';
export type { ReadingIssue, ReadingReport } from './formats/reading-report.js';
export type { VectorReader } from './formats/vector-reader.js';
export { detectWordFormat, openVectorReader, readVectorBytes } from './formats/word-format.js';
export { KeyedVectors } from './keyed-vectors.js';
export {
  type Key,
  mostSimilar,
  type ScoredWord,
  type SearchOptions,
  type SimilarityQuery,
  similarByVector,
} from './most-similar.js';
export { mostSimilarByProduct } from './most-similar-product.js';
export { plainWordMatrix } from './plain-word-matrix.js';
export {
  closerThan,
  distance,
  distances,
  euclideanDistance,
  groupSimilarity,
  oddOneOut,
  rank,
  rankByCentrality,
  relativeCosineSimilarity,
  similarity,
} from './similarity.js';
export { wasmWordMatrices } from './wasm-word-matrix.js';
export { clusterWords, type WordClusters, type WordGroup } from './word-clusters.js';
export type { NewWordMatrix, WordMatrix } from './word-matrix.js';
