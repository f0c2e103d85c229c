import { LabError } from '../errors.js';
import type { Field } from '../settings/field.js';
import type { Measure } from './measures.js';
import type { Condition, Operator, When } from './task.js';

/** What a task of one lab can speak of. */
export interface TaskTerms {
  readonly measures: readonly Measure[];
  readonly fields: readonly Field[];
}

export type TaskProblem = 'empty' | 'syntax' | 'unknown-name' | 'number-wanted' | 'no-history' | 'argument';

/** An author's task is a line; longer ones would keep the patterns busy. */
const LONGEST_TASK = 1_000;

/** name, brackets, when, operator, wanted, when: the words for the epoch may stand on either side. */
const CONDITION = /^([a-z][\w-]*)\s*(?:\(([^)]*)\))?\s*([a-z][^<>=!]*)?(>=|<=|!=|>|<|=)\s*(.+)$/i;
const POINTS = /\s+for\s+(\d*\.?\d+)\s+points?$/i;
const WHEN = /\b(at|until|in)\s+(?:(every|some)\s+)?(?:epoch|trial|iteration)s?(?:\s+(\d+))?\s*$/i;

/**
 * Reads a task.
 *
 * @throws LabError `task-invalid`: `reason`, what was `given`, and what is `known` are in its detail
 */
export function parseTask(text: string, terms: TaskTerms): readonly Condition[] {
  if (text.trim() === '') throw problem('empty', text, 'The task is empty; write for example “macro-recall >= 0.6”.');
  if (text.length > LONGEST_TASK) {
    throw problem('syntax', text, `The task has ${text.length} characters, more than ${LONGEST_TASK}.`);
  }
  return text.split(/\s+and\s+/i).map((part) => parseCondition(part.trim(), terms));
}

function parseCondition(text: string, terms: TaskTerms): Condition {
  const points = Number(POINTS.exec(text)?.[1] ?? 1);
  if (points === 0) throw problem('number-wanted', text, `“${text}”: a condition earns more than 0 points.`);
  const found = CONDITION.exec(text.replace(POINTS, ''));
  if (!found) {
    throw problem('syntax', text, `“${text}” is no condition; write a name, one of >= <= > < = !=, and a number.`);
  }
  const [, name, argument = '', before = '', operator, after] = found;
  const late = WHEN.exec(after);
  const wantedText = late ? after.slice(0, late.index) : after;
  const when = whenOf(late ?? WHEN.exec(before), before.trim() !== '', text);
  const condition = {
    name: name.toLowerCase(),
    argument: argument.trim(),
    when,
    operator: operator as Operator,
    points,
    text,
  };
  return { ...condition, wanted: wantedOf(condition, wantedText.trim(), terms) };
}

function whenOf(found: RegExpExecArray | null, isExpected: boolean, text: string): When {
  if (!found) {
    if (!isExpected) return { kind: 'end' };
    throw problem(
      'syntax',
      text,
      `“${text}”: write “at epoch 5”, “until epoch 5”, “in every epoch” or “in some epoch”.`,
    );
  }
  const [, word, quantity, number] = found;
  const kind = word.toLowerCase();
  if (kind === 'in' && quantity && number === undefined) return { kind: quantity.toLowerCase() as 'every' | 'some' };
  if (kind !== 'in' && !quantity && number !== undefined) {
    return { kind: kind as 'at' | 'until', epoch: Number(number) };
  }
  throw problem(
    'syntax',
    text,
    `“${found[0].trim()}”: write “at epoch 5”, “until epoch 5”, “in every epoch” or “in some epoch”.`,
  );
}

function wantedOf(condition: Omit<Condition, 'wanted'>, wanted: string, terms: TaskTerms): number | string {
  const measure = terms.measures.find(({ name }) => name === condition.name);
  if (measure) return numberWantedBy(measure, condition, wanted);
  const field = terms.fields.find(({ attribute }) => attribute === condition.name);
  if (!field) throw unknownName(condition, terms);
  if (condition.when.kind !== 'end') throw noHistory(condition);
  return field.type === 'choice' || field.type === 'text'
    ? choiceOf(field, condition, wanted)
    : numberOf(condition, wanted);
}

function numberWantedBy(measure: Measure, condition: Omit<Condition, 'wanted'>, wanted: string): number {
  if (condition.when.kind !== 'end' && !measure.byEpoch) throw noHistory(condition);
  const { of } = measure;
  if ((of !== undefined) !== (condition.argument !== '')) {
    const message = of
      ? `“${measure.name}” needs a ${of} in brackets, as in ${measure.name}(…).`
      : `“${measure.name}” takes nothing in brackets.`;
    throw problem('argument', condition.text, message);
  }
  return numberOf(condition, wanted);
}

/** "0.6", ".6", "60 %". */
function numberOf({ text }: Pick<Condition, 'text'>, wanted: string): number {
  const found = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)\s*(%?)$/i.exec(wanted);
  if (!found) throw problem('number-wanted', text, `“${text}”: “${wanted}” is no number.`);
  return found[2] === '%' ? Number(found[1]) / 100 : Number(found[1]);
}

function choiceOf(field: Field, { text, operator }: Pick<Condition, 'text' | 'operator'>, wanted: string): string {
  const isChoice = field.type !== 'choice' || field.choices.includes(wanted);
  if (isChoice && (operator === '=' || operator === '!=')) return wanted;
  const known = field.type === 'choice' ? field.choices.join(', ') : '';
  throw problem(
    'syntax',
    text,
    `“${text}”: write “${field.attribute} = …” with one of ${known || 'its values'}.`,
    known,
  );
}

function unknownName({ name, text }: Pick<Condition, 'name' | 'text'>, { measures, fields }: TaskTerms): LabError {
  const known = [...measures, ...fields.map(({ attribute }) => ({ name: attribute }))]
    .map((term) => term.name)
    .join(', ');
  return problem('unknown-name', text, `“${name}” is not measured in this lab. Known are: ${known}.`, known);
}

function noHistory({ name, text }: Pick<Condition, 'name' | 'text'>): LabError {
  return problem('no-history', text, `“${name}” is not measured in every epoch, only at the end.`);
}

function problem(reason: TaskProblem, given: string, message: string, known = ''): LabError {
  return new LabError('task-invalid', message, { reason, given: given.slice(0, 120), known });
}
