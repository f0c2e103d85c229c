import { LabError } from '../errors.js';

/** How a list of one number a class is bounded. */
export interface ListBounds {
  /** The setting that it comes from, for errors. */
  readonly setting: string;
  readonly classes: number;
  readonly min: number;
  readonly max: number;
}

/**
 * Reads one number for all classes, or one a class with commas between.
 *
 * @throws LabError `settings-invalid` where numbers are missing or out of range
 */
export function readClassList(text: string, { setting, classes, min, max }: ListBounds): number[] {
  const values = text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const all = values.length === 1 ? new Array<number>(classes).fill(values[0]) : values;
  if (all.length === classes && all.every((value) => value >= min && value <= max)) return all;
  throw new LabError(
    'settings-invalid',
    `${setting} is “${text}”; it must be one number from ${min} to ${max}, or ${classes} of them with commas between.`,
    { setting, given: text.slice(0, 40), classes },
  );
}
