import { sha256OfBytes } from '../data/sha256.js';

/**
 * The seed of a student, by which each has another run and a copy shows.
 *
 * @param number as the student writes it: digits of any script, spaces and capitals do not matter
 * @returns a whole number below 2³²
 */
export function studentSeed(number: string): number {
  const plain = number
    .replace(/\s/g, '')
    .toUpperCase()
    // The last four bits of a digit’s code are its value in Latin, Persian and Arabic alike.
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
  return Number.parseInt(sha256OfBytes(new TextEncoder().encode(plain)).slice(0, 8), 16);
}
