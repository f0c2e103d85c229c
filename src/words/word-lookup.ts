import type { KeyedVectors } from './keyed-vectors.js';

/** Marks over and under Arabic letters, the stretching stroke, and joiners: keyboards and texts differ in them. */
const LEFT_OUT = /[\u064b-\u065f\u0670\u0640\u200c\u200d]/gu;

/** Letters that keyboards of neighbouring languages write differently. */
const SAME_LETTER: Readonly<Record<string, string>> = { ي: 'ی', ى: 'ی', ك: 'ک', ı: 'i', ß: 'ss' };

/** The digits of Arabic and of Persian begin here. */
const ZEROS = [0x0660, 0x06f0];

/**
 * A word without what writers and keyboards do differently: capitals (the Turkish ones too), composed or
 * taken-apart letters, ي for ی and ك for ک, vowel marks, tatweel, joiners, digits of Arabic and Persian,
 * ß for ss.
 */
export function foldWord(word: string): string {
  return word
    .normalize('NFC')
    .replaceAll('İ', 'i')
    .toLowerCase()
    .replace(LEFT_OUT, '')
    .replace(/[ىيكıß]/gu, (letter) => SAME_LETTER[letter])
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/gu, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - (ZEROS.find((zero) => code >= zero && code < zero + 10) ?? code));
    });
}

/** What vocabularies put between the words of a phrase. */
const JOINTS = ['-', '_', ''];

const folded = new WeakMap<KeyedVectors, ReadonlyMap<string, string>>();

/**
 * The word as the vocabulary writes it: as given, in small letters, or folded as {@link foldWord} does,
 * the most frequent of several; a phrase by its parts joined. Null where it is unknown.
 */
export function resolveWord(vectors: KeyedVectors, given: string): string | null {
  const parts = given.trim().split(/\s+/);
  const written = parts.length > 1 ? JOINTS.map((joint) => parts.join(joint)) : [given];
  const exact = written.flatMap((word) => [word, word.toLowerCase()]).find((word) => vectors.has(word));
  if (exact !== undefined) return exact;
  const known = foldedWords(vectors);
  return written.map((word) => known.get(foldWord(word))).find((word) => word !== undefined) ?? null;
}

/** Made when a word is first not found as it was given. */
function foldedWords(vectors: KeyedVectors): ReadonlyMap<string, string> {
  const known = folded.get(vectors);
  if (known) return known;
  const made = new Map<string, string>();
  for (const word of vectors.words) {
    const key = foldWord(word);
    if (!made.has(key)) made.set(key, word);
  }
  folded.set(vectors, made);
  return made;
}
