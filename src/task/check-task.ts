import type { Field } from '../settings/field.js';
import type { LabMeasures } from './measures.js';
import type { CheckedCondition, Condition, Operator, TaskCheck } from './task.js';

/** What a result is checked with. */
export interface TaskSubject<Result> {
  readonly measures: LabMeasures<Result>;
  readonly fields: readonly Field[];
}

type WithSettings = { readonly settings: Readonly<Record<string, string | number>> };

/** Whether a result meets a task, and what was measured. What was not measured is not met. */
export function checkTask<Result extends WithSettings>(
  conditions: readonly Condition[],
  result: Result,
  subject: TaskSubject<Result>,
): TaskCheck {
  const checked = conditions.map((condition) => checkCondition(condition, result, subject));
  return { met: checked.every(({ met }) => met), conditions: checked };
}

function checkCondition<Result extends WithSettings>(
  condition: Condition,
  result: Result,
  { measures, fields }: TaskSubject<Result>,
): CheckedCondition {
  const { name } = condition;
  if (!measures.list.some((measure) => measure.name === name)) {
    const field = fields.find(({ attribute }) => attribute === name);
    const value = field ? (result.settings[field.key] ?? null) : null;
    return { condition, value, met: holds(value, condition), sealed: false, knownClasses: [] };
  }
  const values = epochsOf(condition, measures.epochs(result)).map((epoch) =>
    measures.read(result, { name, argument: condition.argument, epoch }),
  );
  const checked = decided(condition, values);
  const sealed = checked.value === null && (measures.sealed?.(result, name) ?? false);
  return { ...checked, sealed, knownClasses: checked.value === null ? knownClasses(condition, result, measures) : [] };
}

function knownClasses<Result>({ name, argument }: Condition, result: Result, measures: LabMeasures<Result>) {
  const isOfClass = measures.list.find((measure) => measure.name === name)?.of === 'class';
  const known = (isOfClass && measures.classes?.(result)) || [];
  return known.some((one) => one.toLowerCase() === argument.toLowerCase()) ? [] : known;
}

/** Null stands for the end of the run. */
function epochsOf({ when }: Condition, all: readonly number[]): readonly (number | null)[] {
  switch (when.kind) {
    case 'end':
      return [null];
    case 'at':
      return all.includes(when.epoch) ? [when.epoch] : [];
    case 'until':
      return all.includes(when.epoch) ? all.filter((epoch) => epoch <= when.epoch) : [];
    default:
      return all;
  }
}

/** The first value that decides: in some epoch the first that holds, elsewhere the first that does not. */
function decided(
  condition: Condition,
  values: readonly (number | null)[],
): Omit<CheckedCondition, 'knownClasses' | 'sealed'> {
  const wantsOne = condition.when.kind === 'some';
  const measured = values.filter((value) => value !== null);
  const deciding = measured.find((value) => holds(value, condition) === wantsOne);
  const value = deciding ?? measured[measured.length - 1] ?? null;
  return { condition, value, met: holds(value, condition) };
}

const COMPARE: Readonly<Record<Operator, (value: number | string, wanted: number | string) => boolean>> = {
  '>=': (value, wanted) => value >= wanted,
  '<=': (value, wanted) => value <= wanted,
  '>': (value, wanted) => value > wanted,
  '<': (value, wanted) => value < wanted,
  '=': (value, wanted) => value === wanted,
  '!=': (value, wanted) => value !== wanted,
};

function holds(value: number | string | null, { operator, wanted }: Condition): boolean {
  return value !== null && typeof value === typeof wanted && COMPARE[operator](value, wanted);
}
