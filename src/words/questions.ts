import type { Analogy } from './analogy.js';
import type { PairFamily } from './arrow-families.js';
import type { WordPair } from './difference-arrows.js';
import type { WordGroup } from './word-clusters.js';

/** What was typed, read; parts that make no sense are kept as they were, to be shown. */
export interface ParsedQuestions<Question> {
  readonly questions: readonly Question[];
  readonly malformed: readonly string[];
}

/** An analogy and the words hoped for. */
export interface FailingQuestion {
  readonly analogy: Analogy;
  readonly expected: readonly string[];
}

/** `king, mother`: words with commas, semicolons or new lines between. */
export function parseWords(text: string): ParsedQuestions<string> {
  return { questions: [...new Set(parts(text))], malformed: [] };
}

/** `king queen, man woman`: two words with a blank between, or any of : → -> –. */
export function parsePairs(text: string): ParsedQuestions<WordPair> {
  return parseEach(parts(text), (part) => {
    const words = wordsOf(part);
    return words.length === 2 ? ([words[0], words[1]] as const) : null;
  });
}

/**
 * `gender: man woman, king queen; age: man boy, woman girl`: a name with a colon begins a family of
 * pairs. Without any name all pairs are one family.
 */
export function parseFamilies(text: string): ParsedQuestions<PairFamily> {
  const families: { name: string; pairs: WordPair[] }[] = [];
  const malformed: string[] = [];
  for (const part of parts(text)) {
    const { name, rest } = splitName(part);
    if (name !== null || families.length === 0) families.push({ name: name ?? '', pairs: [] });
    const parsed = parsePairs(rest);
    families[families.length - 1].pairs.push(...parsed.questions);
    malformed.push(...parsed.malformed);
  }
  return { questions: families.filter(({ pairs }) => pairs.length > 0), malformed };
}

/** `age: man boy` has a name; `man: boy` is a pair. */
function splitName(part: string): { name: string | null; rest: string } {
  const [, name, rest] = /^([^:]+):(.*)$/.exec(part) ?? [];
  const isNamed = rest !== undefined && wordsOf(rest.trim()).length !== 1 && !rest.startsWith(':');
  return isNamed ? { name: name.trim(), rest } : { name: null, rest: part };
}

/** `man king woman, man actor woman`: man is to king as woman is to …; also as `man:king::woman`. */
export function parseAnalogies(text: string): ParsedQuestions<Analogy> {
  return parseEach(parts(text), (part) => {
    const [from, to, like, ...others] = wordsOf(part);
    return like !== undefined && others.length === 0 ? { from, to, like } : null;
  });
}

/** `animals: cow dog; food: bread rice`. */
export function parseGroups(text: string): ParsedQuestions<WordGroup> {
  const groups = text.split(/[;؛\n]/).filter((part) => part.trim() !== '');
  return parseEach(groups, (part) => {
    const [name, ...rest] = part.split(':');
    const words = [
      ...new Set(
        rest
          .join(' ')
          .split(/[\s,،]+/)
          .filter(Boolean),
      ),
    ];
    return name.trim() !== '' && words.length > 0 ? { name: name.trim(), words } : null;
  });
}

/** `old cow young = calf veal`. */
export function parseFailing(text: string): ParsedQuestions<FailingQuestion> {
  return parseEach([text], (part) => {
    const [question, answers = ''] = part.split('=');
    const [analogy] = parseAnalogies(question).questions;
    const expected = [...new Set(answers.split(/[\s,،;]+/).filter(Boolean))];
    return analogy && expected.length > 0 ? { analogy, expected } : null;
  });
}

function parts(text: string): string[] {
  return text
    .split(/[,;،؛\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
}

function wordsOf(part: string): string[] {
  return part.split(/\s*(?:::|->|→|–|:|\s)\s*/).filter(Boolean);
}

function parseEach<Question>(
  texts: readonly string[],
  parse: (text: string) => Question | null,
): ParsedQuestions<Question> {
  const parsed = texts.map((text) => ({ text, question: parse(text) }));
  return {
    questions: parsed.flatMap(({ question }) => (question === null ? [] : [question])),
    malformed: parsed.flatMap(({ text, question }) => (question === null ? [text.trim().slice(0, 60)] : [])),
  };
}
