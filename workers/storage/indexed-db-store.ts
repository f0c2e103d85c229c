import type { SavedJob, SavedWeights, TrialStore } from './trial-store.js';
import { OPENING_LIMIT_MS, STORE_LIMIT_MS, withinLimit } from './within-limit.js';

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

/**
 * Trainings of one search in IndexedDB, one row each, and a row with its weights. A connection that the browser has
 * closed (site data cleared, another tab's upgrade, a tab that slept) is opened anew once for each use.
 */
export class IndexedDbTrialStore implements TrialStore {
  #database: IDBDatabase;
  readonly #row: SearchRow;

  private constructor(database: IDBDatabase, row: SearchRow) {
    this.#database = database;
    this.#row = row;
  }

  /**
   * Opens the store of a search, empty where it was made of other data.
   *
   * @throws DOMException where the browser keeps nothing (private windows, full disk), or does not answer in time
   */
  static async open(search: string, sha256: string): Promise<IndexedDbTrialStore> {
    const database = await openDatabase();
    const rows = await allSearches(database);
    const before = rows.find(({ id }) => id === search);
    const others = rows.filter(({ id }) => id !== search).sort((a, b) => b.openedAt - a.openedAt);
    const outdated = before && before.sha256 !== sha256 ? [before] : [];
    for (const { id } of [...outdated, ...others.slice(KEPT_SEARCHES - 1)]) await removeSearch(database, id);
    const row: SearchRow = { id: search, sha256, openedAt: Date.now() };
    await putSearch(database, row);
    return new IndexedDbTrialStore(database, row);
  }

  jobs(): Promise<readonly SavedJob[]> {
    return this.#reopening((database) => allJobs(database, this.#row.id));
  }

  weights(key: string): Promise<SavedWeights | null> {
    return this.#reopening(async (database) => {
      const rows = database.transaction('weights').objectStore('weights');
      return (await answered<SavedWeights | undefined>(rows.get([this.#row.id, key]))) ?? null;
    });
  }

  save(job: SavedJob, weights: SavedWeights): Promise<void> {
    return this.#reopening((database) =>
      written(database, ['jobs', 'weights'], (transaction) => {
        const at = [this.#row.id, job.key];
        transaction.objectStore('jobs').put(job, at);
        transaction.objectStore('weights').put(weights, at);
      }),
    );
  }

  close(): void {
    this.#database.close();
  }

  /** What was deleted meanwhile is gone; the search's own row is put in again, so that it can be found and forgotten. */
  async #reopening<Value>(use: (database: IDBDatabase) => Promise<Value>): Promise<Value> {
    try {
      return await use(this.#database);
    } catch (error) {
      if (!isClosed(error)) throw error;
      this.#database.close();
      this.#database = await openDatabase();
      await putSearch(this.#database, this.#row);
      return use(this.#database);
    }
  }
}

/** A connection that is closing refuses new transactions, and ends those under way. */
function isClosed(error: unknown): boolean {
  return error instanceof DOMException && (error.name === 'InvalidStateError' || error.name === 'AbortError');
}

/** What is kept of a search, without opening a worker; empty where there is nothing, or no IndexedDB. */
export async function savedJobs(search: string): Promise<readonly SavedJob[]> {
  try {
    const database = await openDatabase();
    try {
      return await allJobs(database, search);
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

/** @throws DOMException `TimeoutError` where another tab does not let go of an older or a newer version */
function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, VERSION);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('searches', { keyPath: 'id' });
    request.result.createObjectStore('jobs');
    request.result.createObjectStore('weights');
  };
  const opening = answered(request, Number.POSITIVE_INFINITY).then((database) => {
    // Another tab deletes it, or brings a newer version: whoever holds on makes that tab wait for ever.
    database.onversionchange = () => database.close();
    return database;
  });
  return withinLimit(opening, OPENING_LIMIT_MS, (database) => database.close());
}

async function allSearches(database: IDBDatabase): Promise<SearchRow[]> {
  return answered(database.transaction('searches').objectStore('searches').getAll());
}

async function allJobs(database: IDBDatabase, search: string): Promise<SavedJob[]> {
  return answered(database.transaction('jobs').objectStore('jobs').getAll(rangeOf(search)));
}

function putSearch(database: IDBDatabase, row: SearchRow): Promise<void> {
  return written(database, ['searches'], (transaction) => transaction.objectStore('searches').put(row));
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

function answered<Value>(request: IDBRequest<Value>, limitMs = STORE_LIMIT_MS): Promise<Value> {
  const answer = new Promise<Value>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return limitMs === Number.POSITIVE_INFINITY ? answer : withinLimit(answer, limitMs);
}

/** Resolves when the transaction is on disk. */
async function written(
  database: IDBDatabase,
  stores: string[],
  write: (transaction: IDBTransaction) => unknown,
): Promise<void> {
  const transaction = database.transaction(stores, 'readwrite');
  const end = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('Nothing was saved.', 'AbortError'));
  });
  write(transaction);
  return withinLimit(end, STORE_LIMIT_MS);
}
