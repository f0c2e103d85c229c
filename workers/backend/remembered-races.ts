import type { BackendRace } from '../../src/backend-choice.js';
import { answered, type DatabaseForm, withDatabase, written } from '../storage/database.js';

/** Put in by the build; undefined where sources run as they are. */
declare const LABTAGS_VERSION: string | undefined;

const FORM: DatabaseForm = {
  name: 'labtags-races',
  makeStores(database) {
    database.createObjectStore('races');
  },
};

/** Of a race: the graphics card, the browser, and the network that ran. */
export interface RaceId {
  readonly adapter: string;
  readonly browser: string;
  readonly network: string;
}

/** How an earlier race of the same ended; null where there was none, or the browser keeps nothing. */
export async function rememberedRace(id: RaceId): Promise<BackendRace | null> {
  try {
    return await withDatabase(FORM, async (database) => {
      const races = database.transaction('races').objectStore('races');
      return (await answered<BackendRace | undefined>(races.get(keyOf(id)))) ?? null;
    });
  } catch {
    return null;
  }
}

/** Remembers a race that both have finished; where the browser keeps nothing, the next page races again. */
export async function rememberRace(id: RaceId, race: BackendRace): Promise<void> {
  if (race.webgpu === null) return;
  try {
    await withDatabase(FORM, (database) =>
      written(database, ['races'], (transaction) => transaction.objectStore('races').put(race, keyOf(id))),
    );
  } catch {
    // Private windows and full disks keep nothing.
  }
}

/** A new release has new kernels. */
function keyOf({ adapter, browser, network }: RaceId): string[] {
  return [adapter, browser, network, typeof LABTAGS_VERSION === 'string' ? LABTAGS_VERSION : ''];
}
