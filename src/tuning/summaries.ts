import { pythonFloat, pythonRepr } from './python-text.js';
import { type Hyperparameter, type HyperparameterValue, levelsOf, type SearchSpace } from './search-space.js';
import type { Trial } from './trial.js';

export interface SummaryOptions {
  readonly space: SearchSpace;
  /** Name of the objective, such as `val_accuracy`; larger is better. */
  readonly objective: string;
  /** Stands where Keras Tuner names its folder. */
  readonly directory: string;
  /** How many trials are shown; 10 unless given. */
  readonly count?: number;
}

/** What Keras Tuner's `results_summary()` prints, character for character. */
export function resultsSummary(bestTrials: readonly Trial[], options: SummaryOptions): string {
  const { objective, directory, count = 10, space } = options;
  const head = [
    'Results summary',
    `Results in ${directory}`,
    `Showing ${count} best trials`,
    `Objective(name="${objective}", direction="max")`,
  ];
  return `${[...head, ...bestTrials.slice(0, count).map((trial) => trialText(trial, space))].join('\n')}\n`;
}

function trialText({ id, values, score }: Trial, space: SearchSpace): string {
  const lines = Object.entries(values).map(([name, value]) => `${name}: ${valueText(value, name, space)}`);
  const hyperparameters = lines.length > 0 ? lines : ['default configuration'];
  const ending = score === null ? [] : [`Score: ${pythonFloat(score)}`];
  return ['', `Trial ${id} summary`, 'Hyperparameters:', ...hyperparameters, ...ending].join('\n');
}

/** A value as Python's `print` writes it. */
function valueText(value: HyperparameterValue, name: string, space: SearchSpace): string {
  if (typeof value === 'string') return value;
  const parameter = space.find((candidate) => candidate.name === name);
  return pythonRepr(parameter?.type === 'choice' ? chosen(value) : value, isFloat(parameter));
}

/** A Choice takes booleans for the whole numbers that they are in Python. */
function chosen(value: HyperparameterValue): string | number {
  return typeof value === 'boolean' ? Number(value) : value;
}

/** What Keras Tuner's `search_space_summary()` prints, character for character. */
export function searchSpaceSummary(space: SearchSpace): string {
  const entries = space.map((parameter) => `${parameter.name} (${KINDS[parameter.type]})\n${configText(parameter)}\n`);
  return `Search space summary\nDefault search space size: ${space.length}\n${entries.join('')}`;
}

const KINDS = { int: 'Int', float: 'Float', choice: 'Choice', boolean: 'Boolean' } as const;

function configText(parameter: Hyperparameter): string {
  const fields = Object.entries(configOf(parameter)).map(([key, text]) => `'${key}': ${text}`);
  return `{${fields.join(', ')}}`;
}

function configOf(parameter: Hyperparameter): Record<string, string> {
  const float = isFloat(parameter);
  switch (parameter.type) {
    case 'boolean':
      return { default: 'False', conditions: '[]' };
    case 'choice':
      return {
        default: pythonRepr(chosen(parameter.values[0]), float),
        conditions: '[]',
        values: pythonRepr(parameter.values.map(chosen), float),
        ordered: pythonRepr(typeof parameter.values[0] !== 'string'),
      };
    case 'int':
    case 'float': {
      const { min, max, step, sampling = 'linear' } = parameter;
      const wholeStep = parameter.type === 'int' && sampling === 'linear' ? 1 : null;
      return {
        default: float ? pythonFloat(min) : 'None',
        conditions: '[]',
        min_value: pythonRepr(min, float),
        max_value: pythonRepr(max, float),
        step: pythonRepr(step ?? wholeStep, float),
        sampling: `'${sampling}'`,
      };
    }
  }
}

/** Numbers of a Choice are doubles in Python as soon as one of them has a fraction. */
function isFloat(parameter: Hyperparameter | undefined): boolean {
  if (parameter?.type === 'float') return true;
  if (parameter?.type !== 'choice' || levelsOf(parameter) === 0) return false;
  return parameter.values.some((value) => typeof value === 'number' && !Number.isInteger(value));
}
