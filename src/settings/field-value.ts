import type { Field, FieldValue, IntegerField, NumberField } from './field.js';

/** True where a value is of the field's type and within its range: nothing is read into it, nothing clamped. */
export function isFieldValue(field: Field, value: unknown): value is FieldValue {
  switch (field.type) {
    case 'integer':
      return Number.isInteger(value) && isWithin(field, value as number);
    case 'number':
      return typeof value === 'number' && isWithin(field, value);
    case 'choice':
      return typeof value === 'string' && field.choices.includes(value);
    case 'text':
      return typeof value === 'string' && value.length <= field.maxLength;
  }
}

function isWithin({ min, max }: IntegerField | NumberField, value: number): boolean {
  return value >= min && value <= max;
}
