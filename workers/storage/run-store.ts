import { answered, type DatabaseForm, withDatabase, written } from './database.js';

/** A lab's run as it is kept over a reload, a crash or a closed lid. */
export interface KeptRun {
  /** The place on a page: whoever comes back there finds it. */
  readonly id: string;
  /** A run of another form is of another version of labtags. */
  readonly form: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** About so much room does it take. */
  readonly bytes: number;
  readonly settings: Readonly<Record<string, number | string>>;
  /** Everything that the lab's views show. */
  readonly state: object;
  /** Data that the student gave by hand. */
  readonly files: readonly File[] | null;
}

/** Of all runs together: the oldest go first. */
const MOST_BYTES = 128 * 1024 * 1024;

/** A larger one is not kept. */
export const MOST_BYTES_OF_RUN = 64 * 1024 * 1024;

const FORM: DatabaseForm = {
  name: 'labtags-runs',
  makeStores(database) {
    database.createObjectStore('runs', { keyPath: 'id' });
    database.createObjectStore('sizes', { keyPath: 'id' });
  },
};

type RunSize = Pick<KeptRun, 'id' | 'savedAt' | 'bytes'>;

/** What is kept of a place; null where there is nothing, or the browser does not tell. */
export async function readRun(id: string): Promise<KeptRun | null> {
  try {
    return await withDatabase(FORM, async (database) => {
      const runs = database.transaction('runs').objectStore('runs');
      return (await answered<KeptRun | undefined>(runs.get(id))) ?? null;
    });
  } catch {
    return null;
  }
}

/**
 * Keeps a run in the place of the one before, whole or not at all; where the room is used up, the oldest runs of other
 * places go.
 *
 * @throws DOMException where the browser keeps nothing, or has no room
 */
export function keepRun(run: KeptRun): Promise<void> {
  return withDatabase(FORM, async (database) => {
    const sizes: RunSize[] = await answered(database.transaction('sizes').objectStore('sizes').getAll());
    const outdated = outOfRoom(
      sizes.filter(({ id }) => id !== run.id),
      MOST_BYTES - run.bytes,
    );
    await written(database, ['runs', 'sizes'], (transaction) => {
      for (const store of ['runs', 'sizes']) {
        for (const { id } of outdated) transaction.objectStore(store).delete(id);
      }
      const { id, savedAt, bytes } = run;
      transaction.objectStore('sizes').put({ id, savedAt, bytes } satisfies RunSize);
      transaction.objectStore('runs').put(run);
    });
  });
}

export function forgetRun(id: string): Promise<void> {
  return withDatabase(FORM, (database) =>
    written(database, ['runs', 'sizes'], (transaction) => {
      for (const store of ['runs', 'sizes']) transaction.objectStore(store).delete(id);
    }),
  );
}

/** Those that find no place when the newest come first. */
function outOfRoom(sizes: readonly RunSize[], room: number): readonly RunSize[] {
  let left = room;
  return [...sizes]
    .sort((a, b) => b.savedAt - a.savedAt)
    .filter(({ bytes }) => {
      left -= bytes;
      return left < 0;
    });
}
