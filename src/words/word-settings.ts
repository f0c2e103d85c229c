import { SEED_FIELD, SOURCE_FIELD } from '../settings/common-fields.js';
import { defaultSettings, type SettingsOf } from '../settings/field.js';

const QUERY_LENGTH = 400;

/** The tasks in the sheet's order, and the evaluation. */
export const WORD_TASKS = [
  'nearest',
  'distance',
  'formulas',
  'gender',
  'plural',
  'clusters',
  'failure',
  'evaluation',
] as const;

/** The settings of `<word-vectors-demo>`, in the order of the form and of the tables. */
export const wordFields = [
  SEED_FIELD,
  {
    ...SOURCE_FIELD,
    default: 'corpus',
    description:
      'The vectors: `corpus` trains them on a generated text, `corpus-fa` on a Persian one, `glove` reads GloVe; or the address of a file of vectors (`.lab`, GloVe, word2vec, fastText, `.gz`) or of a text to train on.',
  },
  {
    key: 'task',
    attribute: 'task',
    type: 'choice',
    default: 'nearest',
    choices: WORD_TASKS,
    description: 'The task that is open.',
  },
  {
    key: 'queries',
    attribute: 'words',
    type: 'text',
    default: '',
    maxLength: QUERY_LENGTH,
    description:
      'Task 1: words whose nearest are looked for, as `king, mother`; empty takes prepared ones, here and below.',
  },
  {
    key: 'pairs',
    attribute: 'pairs',
    type: 'text',
    default: '',
    maxLength: QUERY_LENGTH,
    description: 'Task 2: pairs whose distance is measured, as `zidane ronaldo, zidane real`.',
  },
  {
    key: 'analogies',
    attribute: 'analogies',
    type: 'text',
    default: '',
    maxLength: QUERY_LENGTH,
    description: 'Task 3: analogies, as `man king woman, man actor woman` (man is to king as woman is to …).',
  },
  {
    key: 'genderPairs',
    attribute: 'gender-pairs',
    type: 'text',
    default: '',
    maxLength: QUERY_LENGTH,
    description:
      'Task 4: pairs of the gender map, in families with a name: `gender: man woman, king queen; age: man boy`.',
  },
  {
    key: 'pluralPairs',
    attribute: 'plural-pairs',
    type: 'text',
    default: '',
    maxLength: QUERY_LENGTH,
    description: 'Task 5: pairs of the plural map, as `car cars, farm farms`.',
  },
  {
    key: 'groups',
    attribute: 'groups',
    type: 'text',
    default: '',
    maxLength: QUERY_LENGTH,
    description: 'Task 6: groups of the first category map, as `animals: cow dog; food: bread rice`.',
  },
  {
    key: 'otherGroups',
    attribute: 'other-groups',
    type: 'text',
    default: '',
    maxLength: QUERY_LENGTH,
    description: 'Task 6: groups of the second category map.',
  },
  {
    key: 'failing',
    attribute: 'failing',
    type: 'text',
    default: '',
    maxLength: QUERY_LENGTH,
    description: 'Task 7: an analogy and the words hoped for, as `old cow young = calf veal`.',
  },
  {
    key: 'topWords',
    attribute: 'top-words',
    type: 'integer',
    default: 10,
    min: 3,
    max: 50,
    description: 'Words in each list.',
  },
  {
    key: 'map',
    attribute: 'map',
    type: 'choice',
    default: 'pca',
    choices: ['pca', 'axis', 'tsne'],
    description:
      'How the maps are drawn; `axis`: along the mean directions of families of arrows, where there are any.',
  },
  {
    key: 'perplexity',
    attribute: 'perplexity',
    type: 'number',
    default: 8,
    min: 1,
    max: 100,
    description: "t-SNE's effective number of neighbours; at most a third of the words of the map.",
  },
  {
    key: 'wordLimit',
    attribute: 'word-limit',
    type: 'integer',
    default: 100_000,
    min: 100,
    max: 1_000_000,
    description: 'Words read from a file of vectors at most, the first ones.',
  },
  {
    key: 'sentences',
    attribute: 'sentences',
    type: 'integer',
    default: 12_000,
    min: 1000,
    max: 60_000,
    description: 'Sentences of the generated text.',
  },
  {
    key: 'calfSentences',
    attribute: 'calf-sentences',
    type: 'integer',
    default: 60,
    min: 0,
    max: 400,
    description: 'Sentences in which “calf” occurs, in the Persian text “گوساله”.',
  },
  {
    key: 'calfOtherMeaning',
    attribute: 'calf-other-meaning',
    type: 'number',
    default: 0.8,
    min: 0,
    max: 1,
    description: 'Share of these in which it is the muscle or the dish, in Persian the dish.',
  },
  {
    key: 'dimensions',
    attribute: 'dimensions',
    type: 'integer',
    default: 50,
    min: 2,
    max: 200,
    description: 'Numbers in a trained vector.',
  },
  {
    key: 'window',
    attribute: 'window',
    type: 'integer',
    default: 5,
    min: 1,
    max: 15,
    description: 'Words to either side that count as context while training.',
  },
  {
    key: 'vocabularyLimit',
    attribute: 'vocabulary-limit',
    type: 'integer',
    default: 4000,
    min: 50,
    max: 6000,
    description: 'Words that a training keeps at most, the most frequent ones.',
  },
] as const;

export type WordSettings = SettingsOf<typeof wordFields>;

export type WordTask = WordSettings['task'];

export const defaultWordSettings: WordSettings = defaultSettings(wordFields);
