import { Sha256 } from '../data/sha256.js';
import { atOnce, type Stepwise } from '../stepwise.js';
import { canonicalPieces } from './canonical-json.js';

/**
 * `intact`: the hash fits; `altered`: it does not; `none`: there is none. Who changes a file can also
 * make a new hash: it shows damage and careless edits, and is no proof against cheating.
 */
export type Seal = 'intact' | 'altered' | 'none';

/** The lists of a file, its trials and events, lie so deep. */
const LEVELS = 3;

/** The file with a SHA-256 over all its other fields, in the field `sha256`. */
export function sealed<File extends object>(file: File): File & { readonly sha256: string } {
  return { ...file, sha256: atOnce(hashOf(file)) };
}

export function sealOf(file: object): Seal {
  return atOnce(sealSteps(file));
}

/** What {@link sealOf} says, with a rest after each piece of the file. */
export function* sealSteps(file: object): Stepwise<Seal> {
  const { sha256 } = file as { readonly sha256?: unknown };
  if (sha256 === undefined) return 'none';
  return sha256 === (yield* hashOf(file)) ? 'intact' : 'altered';
}

function* hashOf(file: object): Stepwise<string> {
  const hash = new Sha256();
  const encoder = new TextEncoder();
  for (const piece of canonicalPieces({ ...file, sha256: undefined }, LEVELS)) {
    hash.update(encoder.encode(piece));
    yield;
  }
  return hash.hex();
}
