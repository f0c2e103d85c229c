import { emptyLesson, type Lesson } from './state.js';

/** What an author was at, as this browser keeps it. */
export interface Draft {
  readonly lesson: Lesson;
  /** Where labtags lies on the author’s site, as it was typed. */
  readonly folder: string;
}

const PREFIX = 'labtags-draft-';

/** Null where none is kept, or what is kept is no draft. */
export function readDraft(name: string): Draft | null {
  try {
    const { lesson, folder } = JSON.parse(localStorage.getItem(PREFIX + name) ?? '');
    const empty = emptyLesson(String(lesson.lab));
    const known = Object.entries(empty).map(([key, value]) => [key, sameKind(lesson[key], value)]);
    return { lesson: Object.fromEntries(known) as unknown as Lesson, folder: String(folder) };
  } catch {
    return null;
  }
}

/** A browser that keeps nothing is no fault. */
export function keepDraft(name: string, draft: Draft): void {
  try {
    localStorage.setItem(PREFIX + name, JSON.stringify(draft));
  } catch {
    // Forbidden, or full.
  }
}

/** A kept value where it has the kind that it must have. */
function sameKind(kept: unknown, empty: unknown): unknown {
  if (typeof kept !== typeof empty || Array.isArray(kept) !== Array.isArray(empty)) return empty;
  const isText = (value: unknown) => typeof value === 'string';
  if (Array.isArray(kept)) return kept.filter(isText);
  if (kept && typeof kept === 'object') return Object.fromEntries(Object.entries(kept).filter(([, v]) => isText(v)));
  return kept;
}
