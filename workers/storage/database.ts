import { OPENING_LIMIT_MS, STORE_LIMIT_MS, withinLimit } from './within-limit.js';

/** A database of labtags: its stores are made once, and stay as they are. */
export interface DatabaseForm {
  readonly name: string;
  readonly makeStores: (database: IDBDatabase) => void;
}

const VERSION = 1;

/**
 * Opens a database; nobody who wants to delete it waits for us.
 *
 * @throws DOMException where the browser keeps nothing (private windows, full disk); `TimeoutError` where it does not
 *   answer, as when another tab does not let go of an older or a newer version
 */
export function openDatabase({ name, makeStores }: DatabaseForm): Promise<IDBDatabase> {
  const request = indexedDB.open(name, VERSION);
  request.onupgradeneeded = () => makeStores(request.result);
  const opening = answered(request, Number.POSITIVE_INFINITY).then((database) => {
    // Another tab deletes it, or brings a newer version: whoever holds on makes that tab wait for ever.
    database.onversionchange = () => database.close();
    return database;
  });
  return withinLimit(opening, OPENING_LIMIT_MS, (database) => database.close());
}

/** Opens a database for one use. */
export async function withDatabase<Value>(
  form: DatabaseForm,
  use: (database: IDBDatabase) => Promise<Value>,
): Promise<Value> {
  const database = await openDatabase(form);
  try {
    return await use(database);
  } finally {
    database.close();
  }
}

/** @throws DOMException of the request; `TimeoutError` where there is no answer */
export function answered<Value>(request: IDBRequest<Value>, limitMs = STORE_LIMIT_MS): Promise<Value> {
  const answer = new Promise<Value>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return limitMs === Number.POSITIVE_INFINITY ? answer : withinLimit(answer, limitMs);
}

/** Resolves when the transaction is on disk. */
export async function written(
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
