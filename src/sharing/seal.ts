import { sha256OfBytes } from '../data/sha256.js';
import { canonicalJson } from './canonical-json.js';

/**
 * `intact`: the hash fits; `altered`: it does not; `none`: there is none. Who changes a file can also
 * make a new hash: it shows damage and careless edits, and is no proof against cheating.
 */
export type Seal = 'intact' | 'altered' | 'none';

/** The file with a SHA-256 over all its other fields, in the field `sha256`. */
export function sealed<File extends object>(file: File): File & { readonly sha256: string } {
  return { ...file, sha256: hashOf(file) };
}

export function sealOf(file: object): Seal {
  const { sha256 } = file as { readonly sha256?: unknown };
  if (sha256 === undefined) return 'none';
  return sha256 === hashOf(file) ? 'intact' : 'altered';
}

function hashOf(file: object): string {
  return sha256OfBytes(new TextEncoder().encode(canonicalJson({ ...file, sha256: undefined })));
}
