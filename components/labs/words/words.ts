import type { Analogy, AnalogyFormula } from '../../../src/words/analogy.js';
import type { ExpectedWord } from '../../../src/words/analogy-failure.js';
import type { MainSource } from '../../../src/words/answer-sources.js';
import type { ArrowFamily } from '../../../src/words/arrow-families.js';
import type { FormulaVerdict } from '../../../src/words/failure-verdict.js';
import type { ReadingIssue } from '../../../src/words/formats/reading-report.js';
import type { WordSettings, WordTask } from '../../../src/words/word-settings.js';
import type { TrainingRecord, VocabularyDescription, WordMap, WordsPhase } from '../../../src/words/words-events.js';
import type { LabTexts, PageWords, RunStatusWords, SettingWords } from '../../language/words.js';

type SettingKey = keyof WordSettings;

/** Everything that `<word-vectors-demo>` writes and says, in one language. */
export interface WordsWords extends PageWords {
  readonly settings: WordSettingWords;
  readonly status: WordStatusWords;
  readonly tasks: Readonly<Record<WordTask, TaskWords>>;
  /** In place of a task's answer, before there is one. */
  readonly notYet: string;
  readonly problems: ProblemWords;
  readonly vectors: VectorWords;
  readonly lists: ListWords;
  readonly distances: DistanceWords;
  readonly formulas: FormulaWords;
  readonly maps: WordMapWords;
  readonly arrows: ArrowWords;
  readonly clusters: ClusterWords;
  readonly failure: FailureTaskWords;
  readonly evaluation: EvaluationWords;
}

/** What a language must say for {@link WordsWords}. */
export type WordsTexts = LabTexts<WordsWords>;

export interface WordSettingWords extends SettingWords {
  readonly labels: Readonly<Record<SettingKey, string>>;
  readonly hints: Readonly<Partial<Record<SettingKey, string>>>;
  readonly choices: {
    readonly task: Readonly<Record<WordTask, string>>;
    readonly map: Readonly<Record<WordSettings['map'], string>>;
  };
}

export interface WordStatusWords extends RunStatusWords {
  readonly phases: Readonly<Record<WordsPhase, string>>;
  training(record: TrainingRecord): string;
  /** Bytes and words that have arrived. */
  reading(doneBytes: number, totalBytes: number | null, words: number): string;
  /** What Run will do. */
  planCorpus(sentences: number): string;
  readonly planOther: string;
}

/** One of the sheet's tasks. */
export interface TaskWords {
  readonly title: string;
  /** What is asked, and what to look at. */
  readonly explanation: string;
  /** How a question is typed; empty where there is none. */
  readonly hint: string;
}

export interface ProblemWords {
  unknown(word: string, suggestions: readonly string[]): string;
  /** Words of the prepared question that the vocabulary lacks. */
  absent(words: readonly string[]): string;
  malformed(text: string): string;
}

export interface VectorWords {
  describe(data: VocabularyDescription): string;
  /** "453 of 2,000 words" */
  readonly readingTitle: string;
  reading(issues: number, limited: boolean): string;
  issue(issue: ReadingIssue): string;
  readonly examples: string;
  readonly scrub: string;
  step(done: number, keptShare: number): string;
  readonly follow: string;
}

export interface ListWords {
  readonly word: string;
  readonly score: string;
  /** "rank 6,101 by frequency" */
  rank(row: number): string;
  /** The plural or singular of a word stands near its top. */
  twin(word: string, twin: string, place: number): string;
  readonly marked: string;
}

export interface DistanceWords {
  readonly columns: readonly [pair: string, cosine: string, distance: string, euclidean: string, rank: string];
  finding(near: string, far: string): string;
}

export interface FormulaWords {
  question(analogy: Analogy): string;
  readonly names: Readonly<Record<AnalogyFormula, string>>;
  /** "w(king) + w(woman) − w(man)" */
  formula(analogy: Analogy, formula: AnalogyFormula): string;
  readonly more: string;
}

export interface WordMapWords {
  readonly methodLabel: string;
  readonly methods: Readonly<Record<WordSettings['map'], string>>;
  title(id: WordMap['id']): string;
  summary(map: WordMap): string;
  readonly columns: readonly [word: string, group: string, x: string, y: string];
  readonly saved: string;
}

export interface ArrowWords {
  readonly columns: readonly [pair: string, length: string, agreement: string];
  /** A family as the page calls it; the prepared ones have names in every language. */
  family(name: string): string;
  /** How parallel a family's steps are, and what that means. */
  verdict(family: ArrowFamily): string;
  odd(from: string, to: string, agreement: number): string;
  readonly noOdd: string;
  /** How alike the mean directions of two families are. */
  crossing(first: string, second: string, cosine: number): string;
  /** What the axes of a map along families are; with one family there is no second. */
  axes(first: string, second: string | null, keptShare: number): string;
}

export interface ClusterWords {
  readonly columns: readonly [group: string, words: string, silhouette: string];
  silhouette(value: number): string;
  /** Words that lie nearer to another group. */
  strays(words: readonly string[]): string;
}

export interface FailureTaskWords {
  readonly tableTitle: string;
  solved(answer: string): string;
  failed(answer: string, expected: readonly string[]): string;
  readonly why: string;
  missing(word: string): string;
  rank(expected: ExpectedWord): string;
  rarity(expected: ExpectedWord, inputRank: number): string;
  meaning(expected: ExpectedWord): string;
  angle(expected: ExpectedWord, analogy: Analogy): string;
  /** Whether adding the one word and taking the other away speaks for the word hoped for. */
  pull(expected: ExpectedWord, analogy: Analogy): string;
  /** Whether any formula finds a word hoped for; empty where the right one does. */
  formulas(verdict: FormulaVerdict, names: FormulaWords['names']): string;
  readonly sourcesTitle: string;
  /** Beside which input the answers stand anyway. */
  mainSource(source: MainSource | null, analogy: Analogy): string;
  inputNeighbours(input: string, neighbours: readonly string[]): string;
  /** The first answer if the question's own words could answer. */
  ownFirst(first: string, isOwn: boolean): string;
  disease(words: readonly string[]): string;
  readonly partsTitle: string;
  readonly parts: {
    readonly word: string;
    from(input: string): string;
    less(input: string): string;
    place(input: string): string;
  };
  plane(analogy: Analogy): string;
  readonly ranksTitle: string;
  readonly formulaColumn: string;
  readonly own: string;
  readonly experiment: string;
  readonly experimentHint: string;
  calfSentences(count: number): string;
  calfOther(share: number): string;
}

export interface EvaluationWords {
  readonly own: string;
  readonly ownName: string;
  readonly openFile: string;
  readonly address: string;
  readonly addressHint: string;
  readonly load: string;
  readonly columns: readonly [section: string, right: string, covered: string, accuracy: string];
  readonly total: string;
  readonly mistakes: string;
  mistake(words: readonly [string, string, string, string, string]): string;
  progress(share: number): string;
  summary(right: number, covered: number, total: number): string;
  pairs(spearman: number, pearson: number, used: number, uncovered: number): string;
  readonly pairColumns: readonly [pair: string, judgement: string, cosine: string];
  seconds(milliseconds: number): string;
}
