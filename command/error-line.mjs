/** What a person reads in place of a stack. */
import { UsageError } from './usage-error.mjs';

const LONGEST = 600;

/** What steers a terminal, line ends among it, and halves of pairs: a file's bytes may stand in a message. */
const UNSEEN = /[\p{C}\u2028\u2029]+/gu;

/**
 * The error on one line.
 *
 * @param {any} error
 */
export function errorLine(error) {
  const text = String(error?.message ?? error)
    .replace(UNSEEN, ' ')
    .trim();
  const line = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  if (error instanceof UsageError) return `${line} (\`npx labtags --help\` tells how to use it.)`;
  // The system's own texts name the file and what is wrong with it.
  const isForeseen = error?.name === 'LabError' || typeof error?.syscall === 'string';
  return isForeseen ? line : `${line} (A fault of labtags: please report it; LABTAGS_STACK=1 shows where it is.)`;
}
