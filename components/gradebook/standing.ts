import type { ScormVersion } from '../../src/scorm/manifest.js';

/** How far a student has come in a lesson. */
export interface Standing {
  /** 0 … 100; null where the lesson has no task. */
  readonly score: number | null;
  /** Of a task: all of it is met. Without one: a run has ended. */
  readonly done: boolean;
}

/** What is kept for the next visit. */
export interface ShortState {
  readonly standing: Standing;
  /** Settings by key, where they differ from the page's. */
  readonly settings: Readonly<Record<string, string | number>>;
}

/** SCORM 1.2 keeps no more; SCORM 2004 keeps 64,000, and the same state serves. */
export const LONGEST_STATE = 4_096;

export const NOT_BEGUN: ShortState = { standing: { score: null, done: false }, settings: {} };

/** Settings go where the text would be too long: the standing never does. */
export function shortStateText({ standing, settings }: ShortState): string {
  const text = JSON.stringify({ v: 1, standing, settings });
  return text.length <= LONGEST_STATE ? text : JSON.stringify({ v: 1, standing, settings: {} });
}

/** What was kept, as far as it can be read: a system may have cut it. */
export function readShortState(text: string): ShortState {
  try {
    const { v, standing, settings } = JSON.parse(text);
    if (v !== 1 || typeof settings !== 'object' || settings === null) return NOT_BEGUN;
    const score = typeof standing.score === 'number' ? Math.min(100, Math.max(0, standing.score)) : null;
    return { standing: { score, done: standing.done === true }, settings };
  } catch {
    return NOT_BEGUN;
  }
}

/** The better of two; with the same score the one that is done. */
export function betterStanding(a: Standing, b: Standing): Standing {
  return { score: a.score === null ? b.score : Math.max(a.score, b.score ?? 0), done: a.done || b.done };
}

/** The values that a system records for a visit that has lasted so long. */
export function recordedValues(version: ScormVersion, state: ShortState, seconds: number): Record<string, string> {
  const { standing } = state;
  const kept = shortStateText(state);
  return version === '1.2' ? values12(standing, kept, seconds) : values2004(standing, kept, seconds);
}

function values12({ score, done }: Standing, kept: string, seconds: number): Record<string, string> {
  const finished = score === null ? 'completed' : 'passed';
  return {
    ...scoreValues('cmi.core.score', score),
    'cmi.core.lesson_status': done ? finished : 'incomplete',
    'cmi.core.session_time': clock(seconds),
    'cmi.core.exit': done ? '' : 'suspend',
    'cmi.suspend_data': kept,
  };
}

function values2004({ score, done }: Standing, kept: string, seconds: number): Record<string, string> {
  return {
    ...scoreValues('cmi.score', score),
    ...(score === null ? {} : { 'cmi.score.scaled': String(score / 100) }),
    ...(score === null ? {} : { 'cmi.success_status': done ? 'passed' : 'failed' }),
    'cmi.completion_status': done ? 'completed' : 'incomplete',
    'cmi.session_time': `PT${seconds.toFixed(2)}S`,
    'cmi.exit': done ? 'normal' : 'suspend',
    'cmi.suspend_data': kept,
  };
}

function scoreValues(path: string, score: number | null): Record<string, string> {
  return score === null ? {} : { [`${path}.raw`]: String(score), [`${path}.min`]: '0', [`${path}.max`]: '100' };
}

/** 3725.5 → `01:02:05.50`. */
function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (value: number) => String(value).padStart(2, '0');
  const rest = (seconds % 60).toFixed(2).padStart(5, '0').replace('60.00', '59.99');
  return `${two(Math.floor(whole / 3600))}:${two(Math.floor(whole / 60) % 60)}:${rest}`;
}
