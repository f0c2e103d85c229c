import type { StorageState } from '../../src/tuning/tuning-events.js';
import { IndexedDbTrialStore } from './indexed-db-store.js';
import { FallbackTrialStore, MemoryTrialStore, type TrialStore } from './trial-store.js';

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
    const store = new FallbackTrialStore(first, () => onState('full'));
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

/** Null where another tab has it. Pages without Web Locks (no secure origin) go without. */
async function takeLock(name: string): Promise<{ release: () => void } | null> {
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
