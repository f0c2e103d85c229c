/** Where a student stands with a task. */
export interface TaskProgress {
  /** Runs that were judged. */
  readonly tries: number;
  /** A run has met all of it. */
  readonly solved: boolean;
}

const AFTER = /^after\s+(\d+)(?:\s+(?:tries|try))?\s*:\s*/i;

/** An author’s hint, as “after 2: Which triplets still teach?”; null until it is due. Without a number it comes after one try. */
export function dueHint(written: string, { tries, solved }: TaskProgress): string | null {
  const { after, text } = parsed(written);
  return text !== '' && !solved && tries >= (after ?? 1) ? text : null;
}

/** A worked solution, written alike; null until it is due. It comes once the task is solved, or after so many tries. */
export function dueSolution(written: string, { tries, solved }: TaskProgress): string | null {
  const { after, text } = parsed(written);
  return text !== '' && (solved || (after !== null && tries >= after)) ? text : null;
}

function parsed(written: string): { readonly after: number | null; readonly text: string } {
  const found = AFTER.exec(written);
  return { after: found ? Number(found[1]) : null, text: written.replace(AFTER, '').trim() };
}
