import type { BackendName } from '../../src/backend-choice.js';
import { withinLimit } from '../storage/within-limit.js';

/** Its programs are compiled while it proves itself, which an imitated card does slowly. */
const GPU_PROOF_MS = 60_000;

/** A graphics card answers, and answers wrong. */
export class WrongNumbers extends Error {}

/**
 * Holds the current backend, a graphics card's, to the kernels' twins.
 *
 * @throws WrongNumbers where it computes what it should not; another error where it does not answer
 */
export async function proveBackend(name: BackendName): Promise<void> {
  const { wrongOperation } = await import('../../src/networks/kernels/self-test.js');
  const wrong = await withinLimit(wrongOperation(), GPU_PROOF_MS);
  if (wrong) throw new WrongNumbers(`${name} computes wrong numbers: ${wrong}.`);
}

/** Why a backend is not taken, by what its start or its proof threw. */
export function reasonOf(error: unknown): 'wrong-numbers' | 'failed-to-start' {
  return error instanceof WrongNumbers ? 'wrong-numbers' : 'failed-to-start';
}
