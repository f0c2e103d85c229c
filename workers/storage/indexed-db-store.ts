import { answered, type DatabaseForm, openDatabase, withDatabase, written } from './database.js';
import type { SavedJob, SavedWeights, TrialStore } from './trial-store.js';

const FORM: DatabaseForm = {
  name: 'labtags-tuning',
  makeStores(database) {
    database.createObjectStore('searches', { keyPath: 'id' });
    database.createObjectStore('jobs');
    database.createObjectStore('weights');
  },
};

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
    const database = await openDatabase(FORM);
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
      this.#database = await openDatabase(FORM);
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
    return await withDatabase(FORM, (database) => allJobs(database, search));
  } catch {
    return [];
  }
}

/** Removes a search and all its trainings. */
export async function forgetSearch(search: string): Promise<void> {
  await withDatabase(FORM, (database) => removeSearch(database, search));
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
