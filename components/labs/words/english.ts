import type { Analogy, AnalogyFormula } from '../../../src/words/analogy.js';
import type { ExpectedWord } from '../../../src/words/analogy-failure.js';
import { type MainSource, NEAR_PLACES } from '../../../src/words/answer-sources.js';
import { type ArrowFamily, familyVerdict, isSameDirection } from '../../../src/words/arrow-families.js';
import { type FormulaVerdict, pullTowards } from '../../../src/words/failure-verdict.js';
import type { ReadingIssue } from '../../../src/words/formats/reading-report.js';
import { type GeneratedText, generatedText } from '../../../src/words/generated-texts.js';
import type { ExampleWords } from '../../../src/words/prepared-questions.js';
import type { WordSettings } from '../../../src/words/word-settings.js';
import type { TrainingRecord, VocabularyDescription, WordMap, WordsPhase } from '../../../src/words/words-events.js';
import { english } from '../../language/english.js';
import { quantitiesIn } from '../../language/quantities.js';
import type { PageTexts } from '../../language/words.js';
import { isolatedArrow as arrow } from './arrow-text.js';
import { formulaText } from './formula-text.js';
import { remarksEnglish } from './remarks/english.js';

const { number, percent, duration, bytes, fixed } = quantitiesIn('en');
const score = (value: number) => fixed(value, 3);

export const wordsEnglish = {
  name: 'Word vectors',
  title: 'What word vectors know',
  task: 'Every word is a list of numbers, learnt from the company it keeps. Look for its nearest words, calculate with words, and find out why one calculation fails.',
  data: {
    label: 'Vectors',
    name: (name) => name,
    describe: ({ name, origin }) => `${name}; ${origin}`,
    drawnOrigin: '',
    fromAddress: (source) =>
      ({
        corpus: 'trained in this page on sentences of the lab’s own grammar, when you press Run',
        'corpus-fa': 'trained in this page on Persian sentences of the lab’s own grammar, when you press Run',
        glove: 'GloVe, read from this site when you press Run',
      })[source] ?? english.data.fromAddress(source),
    chooseHint:
      'GloVe, word2vec or fastText vectors (.txt, .vec, .bin, plain or .gz), a .lab file, or any text in UTF-8 to train on. They stay on this computer.',
  },
  failures: {
    texts: {
      'data-unreachable': (detail) =>
        detail.name
          ? `${detail.name} is not on this site. Its author can add it with “npx labtags data ${detail.name}”; or open a file of vectors here, or set the vectors to “corpus”.`
          : english.failures.texts['data-unreachable'](detail),
      'data-too-large': () => 'These are more words than the browser can hold. Lower “Words read at most”.',
      'data-unknown': ({ name }) => `No vectors are called “${name ?? ''}”. Known are corpus, corpus-fa and glove.`,
      'word-unknown': ({ word }) => `“${word ?? ''}” is not in this vocabulary. Try another word.`,
      'query-invalid': ({ reason }) => `This question cannot be answered: ${reason ?? ''}.`,
      'worker-crashed': () =>
        'The computation ended unexpectedly, perhaps for lack of memory. Run again, with fewer words.',
      'not-ready': () => 'There are no vectors yet. Press Run first.',
    },
  },
  settings: {
    labels: {
      seed: 'Seed',
      source: 'Vectors',
      task: 'Open task',
      queries: 'Words',
      pairs: 'Pairs',
      analogies: 'Analogies',
      genderPairs: 'Pairs',
      pluralPairs: 'Pairs',
      groups: 'First set of groups',
      otherGroups: 'Second set of groups',
      failing: 'Analogy = expected words',
      topWords: 'Words in a list',
      map: 'Maps by',
      perplexity: 'Perplexity',
      wordLimit: 'Words read at most',
      sentences: 'Sentences of the corpus',
      calfSentences: 'Sentences with the young cow',
      calfOtherMeaning: 'Share with another meaning',
      dimensions: 'Dimensions',
      window: 'Window',
      vocabularyLimit: 'Vocabulary at most',
    },
    hints: {
      source: 'corpus, corpus-fa (Persian), glove, or an address of vectors or of a text.',
      perplexity: 'How many neighbours t-SNE listens to.',
      wordLimit: 'From a file; the first ones, which are the most frequent.',
      dimensions: 'Numbers in a trained vector.',
      window: 'Words to either side that count as company.',
      vocabularyLimit: 'While training; the most frequent words.',
      calfOtherMeaning: 'From 0 to 1.',
    },
    choices: {
      task: {
        nearest: 'Nearest',
        distance: 'Distance',
        formulas: 'Analogies',
        gender: 'Gender',
        plural: 'Plural',
        clusters: 'Groups',
        failure: 'A failure',
        evaluation: 'Evaluation',
      },
      map: { pca: 'PCA', axis: 'mean directions of arrows', tsne: 't-SNE' },
    },
  },
  status: {
    idle: 'Ready. No vectors are loaded or trained before you press Run.',
    complete: 'Done. Ask what you like; no further run is needed.',
    stopped: 'Stopped. What was made is kept.',
    failed: 'Ended by an error.',
    phases: {
      'loading-data': 'Reading the vectors…',
      training: 'Training',
      answering: 'Answering…',
      mapping: 'Drawing the map by t-SNE…',
      evaluating: 'Evaluating…',
    },
    training: ({ stage, done, total, keptShare }: TrainingRecord) =>
      stage === 'counting'
        ? `Counting which words stand together: step ${number(done)} of ${number(total)}`
        : `Finding the directions: step ${number(done)} of ${number(total)}, ${percent(keptShare ?? 0, 1)} of the counts explained`,
    /** Bytes and words that have arrived. */
    reading: (done: number, total: number | null, words: number) =>
      `${total === null ? bytes(done) : `${bytes(done)} of ${bytes(total)}`}${words > 0 ? ` · ${number(words)} words` : ''}`,
    planCorpus: (sentences: number) => `Run writes ${number(sentences)} sentences and trains vectors on them.`,
    planOther: 'Run reads the vectors and answers all tasks.',
  },
  tasks: {
    nearest: {
      title: 'Nearest words',
      explanation: ({ ambiguous: [first, second] }: ExampleWords) =>
        `The words with the largest cosine to each of yours. A plural often stands right beside its singular. A word with several meanings shows only the one that was frequent where the vectors were learnt: look at “${first}” and “${second}”.`,
      hint: 'Words with commas between.',
    },
    distance: {
      title: 'Near and far',
      explanation: () =>
        'The distance is 1 − cosine: 0 for the same direction, 1 for words that have nothing to do with each other. The rank of the second word is 1 if it is the nearest of all to the first.',
      hint: 'Two words for a pair, commas between pairs.',
    },
    formulas: {
      title: 'The right and the wrong formula',
      explanation: ({ man, woman, king }: ExampleWords) =>
        `${king} − ${man} + ${woman} asks: ${man} is to ${king} as ${woman} is to …? Swap two signs, and the question becomes another one. Both answers stand side by side.`,
      hint: 'Three words, as “man king woman”: man is to king as woman is to …? Commas between.',
    },
    gender: {
      title: 'A direction for gender',
      explanation: ({ man, woman, king, queen, boy, girl }: ExampleWords) =>
        `Every arrow goes from the first word of a pair to the second. Arrows of one family should be parallel: ${arrow(man, woman)} and ${arrow(king, queen)}. ${arrow(man, boy)} and ${arrow(woman, girl)} are another family: judge it by itself.`,
      hint: 'A name, a colon, pairs with commas between; a semicolon before the next family.',
    },
    plural: {
      title: 'A direction for the plural',
      explanation: () =>
        'The same for one and many. One of these pairs does not go along with the others: which, and what might its plural mean?',
      hint: 'Two words for an arrow, commas between.',
    },
    clusters: {
      title: 'Do groups keep together?',
      explanation: () =>
        'You name the groups; the program draws the bands around them and measures how well the vectors keep them apart. The silhouette is near 1 deep within a group, and below 0 for a word that lies nearer to another.',
      hint: 'A name, a colon, words; a semicolon before the next group.',
    },
    failure: {
      title: 'The analogy that fails',
      explanation: () =>
        'An analogy whose answer everybody knows. See what the vectors answer, and why: they themselves can tell.',
      hint: 'Three words = the words hoped for.',
    },
    evaluation: {
      title: 'How good are the vectors?',
      explanation: () =>
        'Thousands of analogies, or pairs whose likeness people have judged. A question counts only if all its words are in the vocabulary.',
      hint: '',
    },
  },
  notYet: 'Press Run to get vectors; then this task is answered.',
  problems: {
    unknown: (word: string, suggestions: readonly string[]) =>
      `“${word}” is not in the vocabulary.${suggestions.length > 0 ? ` It has ${suggestions.join(', ')}.` : ''}`,
    /** Words of the prepared question. */
    absent: (words: readonly string[]) => `This vocabulary lacks ${words.join(', ')}: left out.`,
    folded: (given: string, word: string) => `“${given}” was looked up as “${word}”.`,
    malformed: (text: string) => `“${text}” is no question of this kind.`,
  },
  vectors: {
    describe: vectorsText,
    readingTitle: 'What was left out while reading',
    reading: (issues: number, limited: boolean) =>
      [
        issues > 0 ? `${number(issues)} ${issues === 1 ? 'line was' : 'lines were'} left out.` : '',
        limited ? 'Reading ended at the limit that is set.' : '',
      ].join(' '),
    issue: issueText,
    examples: 'Sentences of the text',
    scrub: 'Look back at the training',
    step: (done: number, keptShare: number) => `step ${number(done)}, ${percent(keptShare, 1)} explained`,
    follow: 'Show the end',
  },
  lists: {
    word: 'word',
    score: 'cosine',
    rank: (row: number) => `frequency rank ${number(row + 1)}`,
    marked: 'Press a word to mark it in all lists and maps.',
  },
  distances: {
    columns: ['pair', 'cosine', '1 − cosine', 'Euclidean', 'rank'],
    finding: (near: string, far: string) => `${near} lie nearest together, ${far} farthest apart.`,
  },
  formulas: {
    question: ({ from, to, like }: Analogy) => `${from} is to ${to} as ${like} is to …?`,
    names: {
      right: 'Right',
      wrong: 'Wrong',
      product: '3CosMul: product instead of sum',
      'inputs-kept': 'With the question’s own words kept',
      'raw-sum': 'Vectors added as they are, own words kept',
    },
    formula: formulaText,
    more: 'Other variants of the formula',
  },
  maps: {
    methodLabel: 'Drawn by',
    methods: { pca: 'PCA', axis: 'mean directions', tsne: 't-SNE' },
    title: (id: WordMap['id']) =>
      ({
        gender: 'Gender',
        plural: 'One and many',
        groups: 'First set',
        otherGroups: 'Second set',
        analogy: 'The parallelogram',
      })[id],
    summary: mapSummary,
    columns: ['word', 'group', 'x', 'y'],
    saved: 'Tables (CSV)',
  },
  arrows: {
    columns: ['arrow', 'length', 'agreement'],
    /** The prepared ones have names in every language. */
    family: (name: string) => name,
    verdict: familyText,
    odd: (from: string, to: string, agreement: number) =>
      `${arrow(from, to)} is the odd one: its cosine with the others’ mean direction is only ${score(agreement)}.`,
    noOdd: 'No arrow stands out from the others.',
    crossing: (first: string, second: string, cosine: number) =>
      `The mean directions of ${first} and ${second} have a cosine of ${score(cosine)}: ${isSameDirection({ cosine }) ? 'much the same direction' : 'two different directions'}.`,
    axes: (first: string, second: string | null, keptShare: number) =>
      `Across: the mean direction${first ? ` of ${first}` : ''}. Up: ${second === null ? 'what varies most besides' : `the mean direction of ${second}, as far as it is another one`}. Together they keep ${percent(keptShare)} of the variance.`,
  },
  clusters: {
    columns: ['group', 'words', 'silhouette'],
  },
  remarks: remarksEnglish,
  failure: {
    tableTitle: 'What comes out',
    solved: (answer: string) => `The first answer is ${answer}: the analogy holds.`,
    failed: (answer: string, expected: readonly string[]) =>
      `The first answer is ${answer}, not ${expected.join(' or ')}: the analogy fails.`,
    why: 'Why?',
    missing: (word: string) => `“${word}” is not in the vocabulary, so it cannot be found.`,
    rank: ({ word, ranks, score: reached, shortfall }: ExpectedWord) => {
      const right = ranks.find(({ formula }) => formula === 'right')?.rank;
      const place =
        right === null || right === undefined
          ? 'is one of the question’s words'
          : `is number ${number(right)} of the answers`;
      return `${word} ${place}, with a cosine of ${score(reached)}${shortfall > 0 ? `, ${score(shortfall)} below the first` : ''}.`;
    },
    rarity: ({ word, row, rarity }: ExpectedWord, inputRank: number) =>
      `By frequency ${word} is number ${number(row + 1)}; the rarest word of the question is number ${number(inputRank)}${rarity > 1.5 ? `. It is rarer, so less was learnt about it` : ''}.`,
    meaning: ({ word, neighbours }: ExpectedWord) =>
      `To these vectors ${word} is like ${neighbours.map((neighbour) => neighbour.word).join(', ')}.`,
    angle: ({ word, angle }: ExpectedWord, { from, to, like }: Analogy) =>
      `The steps ${arrow(from, to)} and ${arrow(like, word)} are ${number(angle, 0)}° apart; in a parallelogram it would be 0°.`,
    pull: (expected: ExpectedWord, { from, like }: Analogy) => {
      const [toFrom, , toLike] = expected.similarities.map(score);
      return pullTowards(expected) > 0
        ? `${expected.word} is nearer to ${like} (${toLike}) than to ${from} (${toFrom}), so “+ ${like} − ${from}” speaks for it.`
        : `${expected.word} is no nearer to ${like} (${toLike}) than to ${from} (${toFrom}), so “+ ${like} − ${from}” does not speak for it.`;
    },
    /** Whether any formula finds a word hoped for; empty where the right one does. */
    formulas: ({ found, best, slip }: FormulaVerdict, names: Readonly<Record<AnalogyFormula, string>>) =>
      [
        found === 'none'
          ? `No formula for this question puts a word hoped for first; the best place is ${number(best.rank)}, for ${best.word} by “${names[best.formula]}”.`
          : '',
        found === 'variant' ? `Only another way to add puts ${best.word} first: “${names[best.formula]}”.` : '',
        slip
          ? `The slip of sign puts ${slip.word} at ${number(slip.rank)}, but that is the answer to another question.`
          : '',
      ]
        .filter(Boolean)
        .join(' '),
    sourcesTitle: 'Where do these answers come from?',
    mainSource: (source: MainSource | null, analogy: Analogy) =>
      source
        ? `${number(source.count)} of the ${number(source.of)} answers are among the ${number(NEAR_PLACES)} nearest words of ${analogy[source.input]} itself: they stand beside it without any calculation.`
        : `Neither ${analogy.to} nor ${analogy.like} has half of the answers among its own ${number(NEAR_PLACES)} nearest words.`,
    inputNeighbours: (input: string, neighbours: readonly string[]) =>
      `The nearest words of ${input} itself: ${neighbours.join(', ')}.`,
    ownFirst: (first: string, isOwn: boolean) =>
      isOwn
        ? `If the question’s own words could answer, the first would be ${first}: the sum lies nearest to it.`
        : `Even if the question’s own words could answer, the first would be ${first}.`,
    disease: (words: readonly string[]) =>
      `${words.join(', ')}: words of “mad cow disease” (BSE), of which the text writes. Vectors learn a word’s company.`,
    partsTitle: 'Every answer’s cosine, taken apart',
    parts: {
      word: 'answer',
      from: (input: string) => `from ${input}`,
      less: (input: string) => `less ${input}`,
      place: (input: string) => `place near ${input}`,
    },
    plane: ({ from, to, like }: Analogy) =>
      `The plane of ${from}, ${to} and ${like}, from straight above; the other words lie over or under it. A word that solves the analogy lies near the fourth corner.`,
    ranksTitle: 'Place of the expected words by each formula',
    formulaColumn: 'formula',
    own: 'own word',
    experiment: 'Make it fail, and repair it',
    experimentHint:
      'These vectors are trained on a text of the lab. How often does the young cow occur in it, and how often does the word mean something else? Each change trains anew.',
    calfSentences: (count: number, calf: string) => `${number(count)} sentences with “${calf}”`,
    /** In Persian the word has no third meaning. */
    calfOther: (share: number, language: GeneratedText['language']) =>
      `${percent(share)} of them mean ${language === 'en' ? 'the muscle or the dish' : 'the dish'}`,
  },
  evaluation: {
    own: 'Ask the lab’s own questions',
    ownName: 'The lab’s own questions',
    openFile: 'Open a file…',
    address: 'Address of a file',
    addressHint: 'Like questions-words.txt (analogies) or wordsim353.tsv (judged pairs), on this site.',
    load: 'Load',
    columns: ['section', 'right', 'covered', 'accuracy'],
    total: 'all',
    mistakes: 'Some mistakes',
    mistake: ([a, b, c, expected, given]: readonly [string, string, string, string, string]) =>
      `${a} : ${b} = ${c} : ${given} (expected ${expected})`,
    progress: (share: number) => `${percent(share)} done`,
    summary: (right: number, covered: number, total: number) =>
      `${number(right)} of ${number(covered)} covered questions are right (${percent(covered > 0 ? right / covered : 0, 1)}); ${number(total)} were asked.`,
    pairs: (spearman: number, pearson: number, used: number, uncovered: number) =>
      `Spearman ${score(spearman)}, Pearson ${score(pearson)} over ${number(used)} pairs; ${number(uncovered)} have a word that is not in the vocabulary.`,
    pairColumns: ['pair', 'people', 'cosine'],
    seconds: (milliseconds: number) => `In ${duration(milliseconds)}.`,
  },
} as const satisfies PageTexts<WordSettings, WordsPhase>;

function vectorsText(data: VocabularyDescription): string {
  const { name, words, totalWords, dimensions, trained, origin, licence, engine } = data;
  const own = generatedText(name);
  const proper = own ? `The lab’s own ${own.language === 'fa' ? 'Persian ' : ''}corpus` : name;
  const total = totalWords !== null && totalWords > words ? ` of ${number(totalWords)}` : '';
  const from = trained
    ? `trained on ${number(trained.sentences)} sentences (${number(trained.tokens)} words)`
    : `from ${origin}`;
  const search = engine.name === 'wasm' ? '' : ' Searched by plain JavaScript, which is slower.';
  return `${proper}: ${number(words)}${total} words, ${number(dimensions)} numbers each, ${from}. Licence: ${licence}.${search}`;
}

function issueText({ kind, line, found }: ReadingIssue): string {
  const what = {
    duplicate: `“${found}” for the second time`,
    'wrong-length': `another number of numbers (${found})`,
    'no-number': `“${found}” is no number`,
    'not-finite': `“${found}” has NaN or infinity`,
    blank: 'empty',
    encoding: 'the word is not UTF-8',
    'cut-short': `the file ends after ${found} words`,
  }[kind];
  return `Line ${number(line)}: ${what}.`;
}

function familyText(family: ArrowFamily): string {
  const { arrows, parallelism, exchanged } = family;
  const verdict = familyVerdict(family);
  if (verdict === 'lone') return 'A single arrow has none to be parallel to.';
  const [first, second] = arrows.map(({ pair }) => arrow(...pair));
  const measured =
    arrows.length === 2
      ? `The cosine of ${first} and ${second} is ${score(parallelism)}, in all dimensions.`
      : `Parallelism ${score(parallelism)}: the mean cosine between the ${number(arrows.length)} steps, in all dimensions. 1 would be parallel, 0 nothing in common.`;
  const other = exchanged === null ? '' : ` With the partners exchanged it is ${score(exchanged)}.`;
  const meaning = {
    parallel: ' So the steps go the same way.',
    partly: ' So the steps have a direction in common, but also much of their own.',
    unrelated: ' So these pairs have no direction of their own in common.',
    unjudged: '',
  }[verdict];
  return `${measured}${other}${meaning}`;
}

function mapSummary({ words, method, keptShare, iteration, iterations, klDivergence }: WordMap): string {
  const count = `${number(words.length)} words`;
  if (method === 'pca') {
    return `${count}; the two directions of largest variance keep ${percent(keptShare ?? 0)} of it.`;
  }
  const kl = klDivergence === null ? '' : ` KL divergence: ${score(klDivergence)}.`;
  return `${count} by t-SNE${iteration < iterations ? `, iteration ${number(iteration)} of ${number(iterations)}` : ''}.${kl}`;
}
