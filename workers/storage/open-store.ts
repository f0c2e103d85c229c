import type { StorageState } from '../../src/tuning/tuning-events.js';
import { IndexedDbTrialStore } from './indexed-db-store.js';
import { FallbackTrialStore, MemoryTrialStore, type TrialStore } from './trial-store.js';
import { OPENING_LIMIT_MS, withinLimit } from './within-limit.js';

export interface StoreRequest {
  readonly search: string;
  readonly sha256: string;
  readonly onState: (state: StorageState) => void;
}

/** Opens the store of a search; `release` lets another tab have it. */
export type OpenStore = (request: StoreRequest) => Promise<{ store: TrialStore; release: () => void }>;

/**
 * Keeps trainings in IndexedDB. Only one tab writes a search at a time (Web Locks); another one works
 * in memory, as does a browser that keeps nothing or has no room.
 */
export const openTrialStore: OpenStore = async ({ search, sha256, onState }) => {
  const lock = await takeLock(`labtags tuning ${search}`);
  if (!lock) {
    onState('other-tab');
    return { store: new MemoryTrialStore(), release: () => {} };
  }
  try {
    const first = await IndexedDbTrialStore.open(search, sha256);
    const store = new FallbackTrialStore(first, (error) => onState(isFull(error) ? 'full' : 'lost'));
    onState('kept');
    const release = () => {
      store.close();
      lock.release();
    };
    return { store, release };
  } catch {
    onState('unavailable');
    return { store: new MemoryTrialStore(), release: lock.release };
  }
};

function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

interface HeldLock {
  readonly release: () => void;
}

/**
 * Null where another tab has it. Where there are no Web Locks (no secure origin, a sandboxed frame), or they do not
 * answer, a search goes without: the store's own transactions are whole or not at all.
 */
async function takeLock(name: string): Promise<HeldLock | null> {
  try {
    return await withinLimit(requestLock(name), OPENING_LIMIT_MS, (lock) => lock?.release());
  } catch {
    return { release: () => {} };
  }
}

async function requestLock(name: string): Promise<HeldLock | null> {
  const locks = globalThis.navigator?.locks;
  if (!locks) return { release: () => {} };
  return new Promise((resolve, reject) => {
    const held = (lock: Lock | null) => {
      if (!lock) {
        resolve(null);
        return undefined;
      }
      return new Promise<void>((release) => resolve({ release }));
    };
    locks.request(name, { ifAvailable: true }, held).catch(reject);
  });
}
