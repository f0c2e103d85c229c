import { cellsOf, notebookFile } from '../../notebook/notebook.js';
import { markdownName } from '../../writing/markdown.js';
import type { PythonValue } from '../../writing/python.js';
import type { Analogy } from '../analogy.js';
import { generatedText } from '../generated-texts.js';
import { questionText } from '../prepared-questions.js';
import { parseAnalogies, parseFailing, parseFamilies, parsePairs, parseWords } from '../questions.js';
import type { WordMetrics, WordResult } from '../word-result.js';
import type { WordSettings } from '../word-settings.js';
import program from './words.py';

/** A notebook for Jupyter or Colab: the same questions with gensim, and its answers beside the page's. */
export function gensimNotebook({ settings, data, metrics }: WordResult): string {
  const [title, ...cells] = cellsOf(program, {
    SETTINGS: { topWords: settings.topWords, wordLimit: settings.wordLimit },
    QUESTIONS: questionsOf(settings),
    PAGE: { data: data.name, metrics: answersOf(metrics) },
    VECTORS: 'glove.6B.100d.txt',
  });
  return notebookFile([title, { kind: 'markdown', text: remark(settings.source, data.name) }, ...cells]);
}

function questionsOf(settings: WordSettings): PythonValue {
  const failing = parseFailing(questionText(settings, 'failing')).questions[0];
  return {
    nearest: parseWords(questionText(settings, 'queries')).questions,
    pairs: parsePairs(questionText(settings, 'pairs')).questions,
    analogies: parseAnalogies(questionText(settings, 'analogies')).questions.map(wordsOf),
    arrows: {
      gender: allPairs(questionText(settings, 'genderPairs')),
      plural: allPairs(questionText(settings, 'pluralPairs')),
    },
    failing: failing
      ? { analogy: wordsOf(failing.analogy), expected: failing.expected }
      : { analogy: ['old', 'cow', 'young'], expected: [] },
  };
}

function allPairs(text: string): PythonValue {
  return parseFamilies(text).questions.flatMap(({ pairs }) => pairs);
}

function wordsOf({ from, to, like }: Analogy): string[] {
  return [from, to, like];
}

function answersOf({ nearest, distances, analogies, failure }: WordMetrics): PythonValue {
  return {
    nearest: nearest.map(({ word, neighbours }) => ({ word, neighbours })),
    distances: distances.map(({ a, b, distance }) => ({ a, b, distance })),
    analogies: analogies.map(({ from, to, like, right, wrong }) => ({ from, to, like, right, wrong })),
    failure: failure && { answers: failure.answers },
  };
}

function remark(source: string, name: string): string {
  if (source === 'glove')
    return 'Vectors: GloVe, 100 numbers a word, as in the page (https://nlp.stanford.edu/projects/glove/).';
  const page = generatedText(source)
    ? 'The page’s vectors were trained there, on a generated text'
    : `The page used “${markdownName(name)}”`;
  return `${page}; give their file as VECTORS, or take GloVe, whose answers are others.`;
}
