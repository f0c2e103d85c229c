import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SeededRandom } from '../../../src/random.js';
import { Asha } from '../../../src/tuning/asha.js';
import { Hyperband } from '../../../src/tuning/hyperband.js';
import { InOrderSearch, type ParallelSearch, type TrialJob } from '../../../src/tuning/parallel-search.js';
import { runSearch } from '../../../src/tuning/run-search.js';
import { VirtualWorkers } from '../../../src/tuning/virtual-workers.js';
import { fixture, objective } from './reference-search.js';

const options = { space: fixture.spaces.lab, seed: 42, maxEpochs: 10, factor: 3 };

const scoreOf = ({ values, epochs }: TrialJob) => objective({ ...values, 'tuner/epochs': epochs });

/** Workers of very different speed: any job under way may be the next to end. */
function searchWith(
  search: ParallelSearch,
  outcomes: Map<string, number | null>,
  run: { workers: number; seed: number },
) {
  const random = new SeededRandom(run.seed);
  const started: string[] = [];
  const busy: TrialJob[] = [];
  let idle = 0;
  while (!search.done) {
    const free = run.workers - busy.length;
    const jobs = search.upcoming(run.workers + busy.length).filter(({ key }) => !busy.some((job) => job.key === key));
    for (const job of jobs.slice(0, free)) {
      assert.ok(!started.includes(job.key), `${job.key} is trained twice`);
      assert.ok(job.parentKey === null || outcomes.has(job.parentKey), 'a parent has ended');
      started.push(job.key);
      busy.push(job);
    }
    if (busy.length === 0) break;
    idle += run.workers - busy.length;
    const [ended] = busy.splice(random.integer(busy.length), 1);
    outcomes.set(ended.key, scoreOf(ended));
    search.settle();
  }
  return { started, idle };
}

describe('a search by several workers', () => {
  it("takes Hyperband's decisions of a single worker, whatever the workers' number and speed", async () => {
    const alone = await runSearch(new Hyperband(options), ({ values }) => objective(values));
    for (const [workers, seed] of [
      [1, 0],
      [2, 1],
      [2, 2],
      [4, 3],
      [16, 4],
    ]) {
      const outcomes = new Map<string, number | null>();
      const search = new InOrderSearch(new Hyperband(options), outcomes);
      const { started } = searchWith(search, outcomes, { workers, seed });
      assert.deepEqual(search.trials, alone, `${workers} workers`);
      assert.equal(started.length, 30);
    }
  });

  it('leaves two workers without work only at the very end', () => {
    const outcomes = new Map<string, number | null>();
    const search = new InOrderSearch(new Hyperband(options), outcomes);
    const { idle } = searchWith(search, outcomes, { workers: 2, seed: 5 });
    assert.ok(idle <= 2, `${idle} idle turns`);
  });

  it('is found again from the outcomes alone, and trains nothing twice', () => {
    const outcomes = new Map<string, number | null>();
    searchWith(new InOrderSearch(new Hyperband(options), outcomes), outcomes, { workers: 3, seed: 6 });
    const half = new Map([...outcomes].slice(0, 13));
    const again = new InOrderSearch(new Hyperband(options), half);
    const { started } = searchWith(again, half, { workers: 2, seed: 7 });
    assert.equal(started.length, 30 - 13);
    assert.deepEqual(half, outcomes);
  });

  it('repeats an asynchronous search from its seed, whatever the speed', () => {
    const runs = [1, 2, 3].map((seed) => {
      const outcomes = new Map<string, number | null>();
      const search = new VirtualWorkers(new Asha(options), outcomes, 4);
      searchWith(search, outcomes, { workers: 4, seed });
      return search.trials;
    });
    assert.ok(runs[0].length > 30);
    assert.deepEqual(runs[1], runs[0]);
    assert.deepEqual(runs[2], runs[0]);
  });
});
