import { expect } from 'chai';
import type { StorageState, TrainedEpoch } from '../../../src/tuning/tuning-events.js';
import { forgetSearch, IndexedDbTrialStore, savedJobs } from '../../../workers/storage/indexed-db-store.js';
import { openTrialStore } from '../../../workers/storage/open-store.js';

const epoch: TrainedEpoch = { epoch: 1, loss: 1, accuracy: 0.5, validationLoss: 1, validationAccuracy: 0.6, ms: 10 };
const weights = (value: number) => ({ best: Float32Array.of(value), checkpoint: null });
const job = (key: string, epochs = 1) => ({ key, history: Array(epochs).fill(epoch), done: false, test: null });

async function save(search: string, key: string, sha256 = 'a'): Promise<void> {
  const store = await IndexedDbTrialStore.open(search, sha256);
  await store.save(job(key), weights(1));
  store.close();
}

function answerOf(request: IDBOpenDBRequest): Promise<string> {
  return new Promise((resolve) => {
    request.onsuccess = () => resolve('success');
    request.onerror = () => resolve('error');
  });
}

describe('what the browser keeps of a search', () => {
  afterEach(async () => {
    for (const search of ['one', 'two', 'three', 'four']) await forgetSearch(search);
  });

  it('is there again after the store was closed: trainings, and weights one by one', async () => {
    await save('one', 'first');
    const store = await IndexedDbTrialStore.open('one', 'a');
    await store.save(job('second', 2), weights(2));
    expect((await store.jobs()).map(({ key, history }) => [key, history.length])).to.deep.equal([
      ['first', 1],
      ['second', 2],
    ]);
    expect([...((await store.weights('second'))?.best ?? [])]).to.deep.equal([2]);
    expect(await store.weights('third')).to.equal(null);
    store.close();
    expect(await savedJobs('one')).to.have.length(2);
    expect(await savedJobs('two')).to.have.length(0);
  });

  it('is given up where the same address serves other data', async () => {
    await save('one', 'first', 'a');
    await save('one', 'second', 'b');
    expect((await savedJobs('one')).map(({ key }) => key)).to.deep.equal(['second']);
  });

  it('is at most three searches, the newest ones, and none that was forgotten', async () => {
    for (const search of ['one', 'two', 'three', 'four']) {
      await save(search, 'first');
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    expect(await savedJobs('one')).to.have.length(0);
    expect(await savedJobs('four')).to.have.length(1);
    await forgetSearch('four');
    expect(await savedJobs('four')).to.have.length(0);
    expect(await savedJobs('three')).to.have.length(1);
  });

  it('is opened anew where another tab has deleted it, which need not wait', async () => {
    const store = await IndexedDbTrialStore.open('one', 'a');
    await store.save(job('first'), weights(1));
    expect(await answerOf(indexedDB.deleteDatabase('labtags-tuning'))).to.equal('success');
    expect(await store.weights('first')).to.equal(null);
    await store.save(job('second'), weights(2));
    expect((await store.jobs()).map(({ key }) => key)).to.deep.equal(['second']);
    store.close();
    expect(await savedJobs('one')).to.have.length(1);
  });

  it('goes on in memory, and says so, where a newer version has taken the store', async () => {
    const states: StorageState[] = [];
    const onState = (state: StorageState) => states.push(state);
    const { store, release } = await openTrialStore({ search: 'one', sha256: 'a', onState });
    const newer = indexedDB.open('labtags-tuning', 2);
    expect(await answerOf(newer)).to.equal('success');
    await store.save(job('first'), weights(1));
    expect((await store.jobs()).map(({ key }) => key)).to.deep.equal(['first']);
    expect([...((await store.weights('first'))?.best ?? [])]).to.deep.equal([1]);
    expect(states).to.deep.equal(['kept', 'lost']);
    release();
    newer.result.close();
    await answerOf(indexedDB.deleteDatabase('labtags-tuning'));
  });

  it('is done without where another page holds it and does not answer', async () => {
    const held = indexedDB.open('labtags-tuning', 1);
    await answerOf(held);
    const blocked = indexedDB.deleteDatabase('labtags-tuning');
    const states: StorageState[] = [];
    const opened = await openTrialStore({ search: 'one', sha256: 'a', onState: (state) => states.push(state) });
    expect(states).to.deep.equal(['unavailable']);
    await opened.store.save(job('first'), weights(1));
    opened.release();
    held.result.close();
    await answerOf(blocked);
  }).timeout(8000);

  it('belongs to one at a time: another one works in memory until it is released', async () => {
    const states: StorageState[] = [];
    const onState = (state: StorageState) => states.push(state);
    const request = { search: 'one', sha256: 'a', onState };
    const first = await openTrialStore(request);
    const second = await openTrialStore(request);
    await second.store.save(job('beside'), weights(1));
    first.release();
    second.release();
    expect(await savedJobs('one')).to.have.length(0);
    await new Promise((resolve) => setTimeout(resolve, 20));
    (await openTrialStore(request)).release();
    expect(states).to.deep.equal(['kept', 'other-tab', 'kept']);
  });
});
