import type { Field } from '../settings/field.js';
import { isFieldValue } from '../settings/field-value.js';
import { resultProblem } from './result-file.js';

/** Longest text of a setting that this version does not know. */
const MOST_LETTERS = 1000;

/**
 * Refuses settings of a saved file that the lab's fields do not allow. One that is missing is of an older version,
 * one that is unknown of a newer: that must be a number or a short text under a plain name.
 *
 * @throws LabError `result-invalid` naming the setting
 */
export function assertSettings(settings: unknown, fields: readonly Field[]): void {
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) throw damaged('that are none');
  for (const [key, value] of Object.entries(settings)) {
    const field = fields.find((candidate) => candidate.key === key);
    if (field ? !isFieldValue(field, value) : !isPlain(key, value)) {
      throw damaged(`of which “${key.slice(0, 40)}” is ${String(JSON.stringify(value)).slice(0, 40)}`);
    }
  }
}

function isPlain(key: string, value: unknown): boolean {
  if (!/^[a-z][a-zA-Z0-9]{0,39}$/.test(key)) return false;
  return typeof value === 'string' ? value.length <= MOST_LETTERS : Number.isFinite(value);
}

function damaged(what: string) {
  return resultProblem('damaged', `The file holds settings ${what}.`);
}
