import { LabError } from '../errors.js';

/** One thing that the search may choose. Definitions and sampling are Keras Tuner's. */
export type Hyperparameter = IntParameter | FloatParameter | ChoiceParameter | BooleanParameter;

interface NumericParameter {
  readonly name: string;
  readonly min: number;
  /** Chosen only where a whole number of steps leads to it. */
  readonly max: number;
  /** Left out: any value between (Float), or every whole number (Int). With `log`, a factor above 1. */
  readonly step?: number;
  /** `log`: equal factors are equally likely; needs `min` above 0. */
  readonly sampling?: 'linear' | 'log';
}

export interface IntParameter extends NumericParameter {
  readonly type: 'int';
}

export interface FloatParameter extends NumericParameter {
  readonly type: 'float';
}

export interface ChoiceParameter {
  readonly type: 'choice';
  readonly name: string;
  /** At least one; all numbers, all strings, or all booleans. */
  readonly values: readonly HyperparameterValue[];
}

export interface BooleanParameter {
  readonly type: 'boolean';
  readonly name: string;
}

export type HyperparameterValue = string | number | boolean;

/** One value a hyperparameter, by name. */
export type Values = Readonly<Record<string, HyperparameterValue>>;

/** At least one hyperparameter, each with a name of its own. */
export type SearchSpace = readonly Hyperparameter[];

/**
 * Refuses a space that cannot be searched.
 *
 * @throws LabError `settings-invalid` naming the hyperparameter and what to change
 */
export function checkSearchSpace(space: SearchSpace): void {
  if (space.length === 0) throw invalid('', 'The search space is empty; give at least one hyperparameter.');
  const names = new Set<string>();
  for (const parameter of space) {
    if (names.has(parameter.name)) throw invalid(parameter.name, 'is there twice; give each a name of its own');
    names.add(parameter.name);
    if (parameter.type === 'choice') checkChoice(parameter);
    else if (parameter.type !== 'boolean') checkNumeric(parameter);
  }
}

function checkChoice({ name, values }: ChoiceParameter): void {
  if (values.length === 0) throw invalid(name, 'has no values to choose from');
  const types = new Set(values.map((value) => typeof value));
  if (types.size > 1) throw invalid(name, `mixes ${[...types].join(' and ')} values; use one type`);
}

function checkNumeric({ name, min, max, step, sampling }: IntParameter | FloatParameter): void {
  if (!(min <= max)) throw invalid(name, `goes from ${min} to ${max}; the first must not be larger`);
  if (step !== undefined && !(step > 0)) throw invalid(name, `has the step ${step}; it must be above 0`);
  if (sampling !== 'log') return;
  if (!(min > 0)) throw invalid(name, `starts at ${min}; a log scale needs a start above 0`);
  if (step !== undefined && !(step > 1))
    throw invalid(name, `has the factor ${step}; on a log scale it must be above 1`);
}

function invalid(name: string, fault: string): LabError {
  const message = name === '' ? fault : `The hyperparameter “${name}” ${fault}.`;
  return new LabError('settings-invalid', message, { name, reason: message });
}

/** How many values a hyperparameter can take; infinite for a Float, or a log Int, without a step. */
export function levelsOf(parameter: Hyperparameter): number {
  if (parameter.type === 'choice') return parameter.values.length;
  if (parameter.type === 'boolean') return 2;
  const { min, max, sampling } = parameter;
  const step = stepOf(parameter);
  if (step === undefined) return parameter.type === 'int' ? max - min + 1 : Number.POSITIVE_INFINITY;
  if (sampling === 'log') return Math.floor(Math.log(max / min) / Math.log(step) + 1e-8) + 1;
  // Python's // on doubles, which differs from a rounded-down quotient: 0.5 // 0.1 is 4.
  const span = max - min;
  return Math.round((span - (span % step)) / step) + 1;
}

/** How many different settings the space holds. */
export function spaceSize(space: SearchSpace): number {
  return space.reduce((product, parameter) => product * levelsOf(parameter), 1);
}

/** The value at a level, 0 … {@link levelsOf} − 1. */
export function valueAtLevel(parameter: Hyperparameter, level: number): HyperparameterValue {
  if (parameter.type === 'choice') return parameter.values[level];
  if (parameter.type === 'boolean') return level === 1;
  const { min, sampling } = parameter;
  const step = stepOf(parameter) ?? 1;
  const value = sampling === 'log' && stepOf(parameter) !== undefined ? min * step ** level : min + level * step;
  return parameter.type === 'int' ? Math.trunc(value) : value;
}

/**
 * The value at a probability: Keras Tuner's rule.
 *
 * @param probability 0 ≤ p < 1
 */
export function sampleValue(parameter: Hyperparameter, probability: number): HyperparameterValue {
  if (parameter.type === 'boolean') return probability >= 0.5;
  if (parameter.type !== 'choice' && stepOf(parameter) === undefined) return sampleRange(parameter, probability);
  const levels = levelsOf(parameter);
  return valueAtLevel(parameter, Math.min(Math.floor(probability / (1 / levels)), levels - 1));
}

function sampleRange({ type, min, max, sampling }: IntParameter | FloatParameter, probability: number): number {
  const top = type === 'int' ? max + 1 : max;
  const value = sampling === 'log' ? min * (top / min) ** probability : probability * (top - min) + min;
  return type === 'int' ? Math.trunc(value) : value;
}

function stepOf({ type, step, sampling }: IntParameter | FloatParameter): number | undefined {
  return step ?? (type === 'int' && sampling !== 'log' ? 1 : undefined);
}
