import type { SavedJob, SavedWeights, TrialStore } from './trial-store.js';

const DATABASE = 'labtags-tuning';
const VERSION = 1;

/** Searches that are kept; the one that was opened longest ago goes first. */
const KEPT_SEARCHES = 3;

interface SearchRow {
  readonly id: string;
  /** SHA-256 of the data: the same address may serve others one day. */
  readonly sha256: string;
  readonly openedAt: number;
}

/** Trainings of one search in IndexedDB, one row each, and a row with its weights. */
export class IndexedDbTrialStore implements TrialStore {
  readonly #database: IDBDatabase;
  readonly #search: string;

  private constructor(database: IDBDatabase, search: string) {
    this.#database = database;
    this.#search = search;
  }

  /**
   * Opens the store of a search, empty where it was made of other data.
   *
   * @throws DOMException where the browser keeps nothing (private windows, full disk)
   */
  static async open(search: string, sha256: string): Promise<IndexedDbTrialStore> {
    const database = await openDatabase();
    const rows = await allSearches(database);
    const before = rows.find(({ id }) => id === search);
    const others = rows.filter(({ id }) => id !== search).sort((a, b) => b.openedAt - a.openedAt);
    const outdated = before && before.sha256 !== sha256 ? [before] : [];
    for (const { id } of [...outdated, ...others.slice(KEPT_SEARCHES - 1)]) await removeSearch(database, id);
    const row: SearchRow = { id: search, sha256, openedAt: Date.now() };
    await written(database, ['searches'], (transaction) => transaction.objectStore('searches').put(row));
    return new IndexedDbTrialStore(database, search);
  }

  async jobs(): Promise<readonly SavedJob[]> {
    const rows = this.#database.transaction('jobs').objectStore('jobs');
    return answered(rows.getAll(rangeOf(this.#search)));
  }

  async weights(key: string): Promise<SavedWeights | null> {
    const rows = this.#database.transaction('weights').objectStore('weights');
    return (await answered(rows.get([this.#search, key]))) ?? null;
  }

  async save(job: SavedJob, weights: SavedWeights): Promise<void> {
    await written(this.#database, ['jobs', 'weights'], (transaction) => {
      const at = [this.#search, job.key];
      transaction.objectStore('jobs').put(job, at);
      transaction.objectStore('weights').put(weights, at);
    });
  }

  close(): void {
    this.#database.close();
  }
}

/** What is kept of a search, without opening a worker; empty where there is nothing, or no IndexedDB. */
export async function savedJobs(search: string): Promise<readonly SavedJob[]> {
  try {
    const database = await openDatabase();
    try {
      return await answered(database.transaction('jobs').objectStore('jobs').getAll(rangeOf(search)));
    } finally {
      database.close();
    }
  } catch {
    return [];
  }
}

/** Removes a search and all its trainings. */
export async function forgetSearch(search: string): Promise<void> {
  const database = await openDatabase();
  try {
    await removeSearch(database, search);
  } finally {
    database.close();
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, VERSION);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('searches', { keyPath: 'id' });
    request.result.createObjectStore('jobs');
    request.result.createObjectStore('weights');
  };
  return answered(request);
}

async function allSearches(database: IDBDatabase): Promise<SearchRow[]> {
  return answered(database.transaction('searches').objectStore('searches').getAll());
}

function removeSearch(database: IDBDatabase, search: string): Promise<void> {
  return written(database, ['searches', 'jobs', 'weights'], (transaction) => {
    transaction.objectStore('searches').delete(search);
    transaction.objectStore('jobs').delete(rangeOf(search));
    transaction.objectStore('weights').delete(rangeOf(search));
  });
}

/** All keys [search, …]. */
function rangeOf(search: string): IDBKeyRange {
  return IDBKeyRange.bound([search], [search, []]);
}

function answered<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Resolves when the transaction is on disk. */
function written(
  database: IDBDatabase,
  stores: string[],
  write: (transaction: IDBTransaction) => unknown,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(stores, 'readwrite');
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('Nothing was saved.', 'AbortError'));
    write(transaction);
  });
}
