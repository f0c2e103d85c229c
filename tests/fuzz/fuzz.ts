import { isLabError } from '../../src/errors.js';
import { SeededRandom } from '../../src/random.js';
import { PARSERS, type Parser } from './parsers.js';

/** A file that takes longer freezes a page: the samples are small, and most are read in a few milliseconds. */
export const MOST_MS = 2_000;

export interface FuzzCounts {
  /** Files that were read although they were damaged. */
  readonly read: number;
  /** Files that were refused with a LabError. */
  readonly refused: number;
  readonly slowestMs: number;
  readonly failures: readonly Failure[];
}

/** A raw error, or a file that took too long. */
export interface Failure {
  readonly bytes: Uint8Array;
  /** The seed of this file alone. */
  readonly seed: number;
  readonly problem: string;
}

/**
 * Gives a parser `count` damaged files.
 *
 * @param onFile told before each file; whoever watches knows by it at which one a parser hangs
 */
export async function fuzz(
  name: string,
  { count, seed, onFile = () => {} }: { count: number; seed: number; onFile?: (fileSeed: number) => void },
): Promise<FuzzCounts> {
  const parser = PARSERS[name];
  const failures: Failure[] = [];
  let [read, refused, slowestMs] = [0, 0, 0];
  for (let fileSeed = seed; fileSeed < seed + count; fileSeed++) {
    onFile(fileSeed);
    const bytes = parser.damaged(new SeededRandom(fileSeed));
    const started = process.cpuUsage();
    const problem = await problemOf(parser, bytes);
    const ms = cpuMsSince(started);
    slowestMs = Math.max(slowestMs, ms);
    if (problem === null) read++;
    else if (problem === 'refused') refused++;
    else failures.push({ bytes, seed: fileSeed, problem });
    if (ms > MOST_MS) failures.push({ bytes, seed: fileSeed, problem: `it took ${Math.round(ms)} ms` });
  }
  return { read, refused, slowestMs, failures };
}

/** Of this process, so that a busy machine makes no file slow. */
export function cpuMsSince(started: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}

/** Null where it was read, `refused` where a LabError says why not, else the raw error. */
export async function problemOf(parser: Parser, bytes: Uint8Array): Promise<string | null> {
  try {
    await parser.read(bytes);
    return null;
  } catch (error) {
    if (isLabError(error)) return 'refused';
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}
