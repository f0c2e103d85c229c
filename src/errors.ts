/**
 * Every way in which labtags refuses something, by a code that tests, language files and wire
 * handlers can rely on. The `message` of a {@link LabError} stays English, for engineers; the
 * language files word the same code for students.
 */
export type LabErrorCode =
  | 'data-unreachable'
  | 'data-malformed'
  | 'data-too-large'
  | 'data-checksum'
  | 'data-mismatch'
  | 'data-unknown'
  | 'classes-too-few'
  | 'settings-invalid'
  | 'backend-unavailable'
  | 'backend-lost'
  | 'training-diverged'
  | 'trials-failed'
  | 'weights-mismatch'
  | 'points-invalid'
  | 'scores-invalid'
  | 'word-unknown'
  | 'query-invalid'
  | 'worker-unavailable'
  | 'worker-crashed'
  | 'not-ready'
  | 'result-invalid'
  | 'recorded-only'
  | 'task-invalid'
  | 'internal';

/** Plain values that the language files put into an error's text. */
export type LabErrorDetail = Readonly<Record<string, string | number>>;

/** An error worded for a person: what was wrong, with which value, and what to do. */
export class LabError extends Error {
  override readonly name = 'LabError';

  constructor(
    readonly code: LabErrorCode,
    message: string,
    readonly detail: LabErrorDetail = {},
  ) {
    super(message);
  }
}

/** True for a LabError of this or of another realm: `instanceof` fails across workers. */
export function isLabError(value: unknown): value is LabError {
  return (
    typeof value === 'object' &&
    value !== null &&
    (value as { name?: unknown }).name === 'LabError' &&
    typeof (value as { code?: unknown }).code === 'string'
  );
}

/** True for the error with which a stopped call ends. */
export function isAbortError(value: unknown): boolean {
  return typeof value === 'object' && value !== null && (value as { name?: unknown }).name === 'AbortError';
}
