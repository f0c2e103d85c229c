import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { encodeLabFile } from '../../../src/data/lab-file.js';
import { LabError } from '../../../src/errors.js';
import type { TrialRecord, TuningEvent } from '../../../src/tuning/tuning-events.js';
import { defaultTuningSettings, type TuningSettings } from '../../../src/tuning/tuning-settings.js';
import type { TrainingTask } from '../../../workers/protocols/tuning.js';
import { TuningWorkerSession } from '../../../workers/sessions/tuning-session.js';
import {
  FallbackTrialStore,
  MemoryTrialStore,
  type SavedJob,
  type SavedWeights,
  type TrialStore,
} from '../../../workers/storage/trial-store.js';
import { tinyGarments } from '../../src/tuning/training/tiny-garments.js';
import { type FakeTrainerOptions, fakeTrainer } from './fake-trainer.js';

const files = [new File([new Uint8Array(encodeLabFile(tinyGarments()))], 'tiny.lab')];

interface Visit extends FakeTrainerOptions {
  readonly store?: TrialStore;
  readonly settings?: Partial<TuningSettings>;
  readonly stopAfter?: number;
  readonly onEvent?: (event: TuningEvent) => void;
}

/** One visit to the page: trials by key as they were told last, and the epochs that were really trained. */
async function visit({ store = new MemoryTrialStore(), settings = {}, stopAfter, onEvent, ...trainer }: Visit = {}) {
  const trained: string[] = [];
  const trials = new Map<string, TrialRecord>();
  const events: TuningEvent[] = [];
  const stop = new AbortController();
  const session = new TuningWorkerSession({
    openTrainer: () =>
      fakeTrainer({
        ...trainer,
        onEpoch: ({ units, learningRate }, epoch) => trained.push(`${units} ${learningRate} ${epoch}`),
      }),
    openStore: async () => ({ store, release: () => {} }),
  });
  const request = { settings: { ...defaultTuningSettings, workers: 2, ...settings }, baseUrl: 'http://x/', files };
  const ended = session.search(request, stop.signal, (event) => {
    events.push(event);
    onEvent?.(event);
    if (event.kind !== 'trial') return;
    trials.set(event.trial.key, event.trial);
    if (stopAfter !== undefined && trained.length >= stopAfter) stop.abort();
  });
  return { trained, trials, events, session, request, end: await ended.catch((error: LabError) => error) };
}

/** Without what depends on the machine. */
const outcomes = (trials: ReadonlyMap<string, TrialRecord>) =>
  [...trials.values()]
    .map(({ id, key, score, status, history }) => `${id}: ${key} ${status} ${score} after ${history.length}`)
    .sort();

describe('a search by the tuning session', () => {
  let undisturbed: Awaited<ReturnType<typeof visit>>;
  before(async () => {
    undisturbed = await visit();
  });

  it("runs Hyperband's 30 trials in 120 epochs, promoted ones from their parents' weights", () => {
    const { trained, trials, end } = undisturbed;
    assert.deepEqual(end, { stopped: false });
    assert.equal(trials.size, 30);
    assert.equal(trained.length, 120);
    assert.deepEqual(
      [...trials.values()].map(({ id }) => id).sort(),
      Array.from({ length: 30 }, (_, i) => String(i).padStart(4, '0')),
    );
    for (const trial of trials.values()) {
      assert.equal(trial.history.length, trial.epochs - trial.initialEpoch);
      const parent = trial.parentKey === null ? null : trials.get(trial.parentKey);
      if (parent) assert.ok((trial.score ?? 0) > (parent.score ?? 1), 'goes on from its parent');
    }
  });

  it('finds the same with one worker and with five', async () => {
    for (const workers of [1, 5]) {
      const { trials } = await visit({ settings: { workers } });
      assert.deepEqual(outcomes(trials), outcomes(undisturbed.trials));
    }
  });

  it('goes on after a stop, or a closed page, without repeating an epoch', async () => {
    const store = new MemoryTrialStore();
    const trained: string[] = [];
    let last: Awaited<ReturnType<typeof visit>> | undefined;
    for (const stopAfter of [3, 17, 40, undefined]) {
      last = await visit({ store, stopAfter });
      trained.push(...last.trained);
    }
    assert.deepEqual(outcomes(last?.trials ?? new Map()), outcomes(undisturbed.trials));
    assert.equal(trained.length, 120);
    assert.equal(new Set(trained).size, 120);
    const resumed = last?.events.find((event) => event.kind === 'resumed');
    assert.ok(resumed?.kind === 'resumed' && resumed.epochs >= 60);
  });

  it('trains parents again whose weights the browser has lost in the middle, and finds the same', async () => {
    class ForgetfulStore extends MemoryTrialStore {
      #saves = 0;
      readonly #lost = new Set<string>();

      override async weights(key: string) {
        return this.#lost.has(key) ? null : super.weights(key);
      }

      override async save(job: SavedJob, weights: SavedWeights) {
        this.#lost.delete(job.key);
        await super.save(job, weights);
        this.#saves++;
        if (this.#saves === 45 || this.#saves === 80) for (const { key } of await this.jobs()) this.#lost.add(key);
      }
    }
    const { trials, trained, end } = await visit({ store: new ForgetfulStore() });
    assert.deepEqual(end, { stopped: false });
    assert.deepEqual(outcomes(trials), outcomes(undisturbed.trials));
    assert.ok(trained.length > 120, 'some epochs were trained twice');
  });

  it('starts a crashed worker again from its last epoch', async () => {
    let crashes = 0;
    const beforeEpoch = (_task: TrainingTask, epoch: number) => {
      if (epoch === 8 && crashes < 2) {
        crashes++;
        throw new LabError('worker-crashed', 'The worker stopped unexpectedly.');
      }
    };
    const { trials, trained, end } = await visit({ beforeEpoch });
    assert.equal(crashes, 2);
    assert.deepEqual(end, { stopped: false });
    assert.deepEqual(outcomes(trials), outcomes(undisturbed.trials));
    assert.equal(trained.length, 120);
  });

  it('gives up on a worker that always crashes, keeps what was made, and goes on later', async () => {
    const store = new MemoryTrialStore();
    const beforeEpoch = (_task: TrainingTask, epoch: number) => {
      if (epoch === 4) throw new Error('out of memory');
    };
    const failed = await visit({ store, beforeEpoch });
    assert.match(String(failed.end), /out of memory/);
    assert.ok(failed.trained.length >= 24);
    const { trials, trained } = await visit({ store });
    assert.deepEqual(outcomes(trials), outcomes(undisturbed.trials));
    assert.equal(trained.length + failed.trained.length, 120);
  });

  it('reads a training again whose last epoch was written after its list was read', async () => {
    const store = new MemoryTrialStore();
    await visit({ store, stopAfter: 60 });
    let reads = 0;
    const late: TrialStore = {
      jobs: async () => {
        const jobs = await store.jobs();
        if (reads++ > 0) return jobs;
        return jobs.map((job) => (job.done ? job : { ...job, history: job.history.slice(0, -1) }));
      },
      weights: (key) => store.weights(key),
      save: (job, weights) => store.save(job, weights),
      close: () => {},
    };
    const { trials } = await visit({ store: late });
    assert.ok(reads > 1);
    assert.deepEqual(outcomes(trials), outcomes(undisturbed.trials));
  });

  it('starts a promoted trial from its parent’s last word, however slow the disk is', async () => {
    const disk = new MemoryTrialStore();
    let writes = 0;
    const slow: TrialStore = {
      jobs: () => disk.jobs(),
      weights: (key) => disk.weights(key),
      save: async (job, weights) => {
        // Some writes take longer than others, so that one worker is free while another’s are on their way.
        await new Promise((resolve) => setTimeout(resolve, job.done && writes++ % 2 === 0 ? 25 : 1));
        await disk.save(job, weights);
      },
      close: () => {},
    };
    const { trials } = await visit({ store: slow, settings: { workers: 5 } });
    assert.deepEqual(outcomes(trials), outcomes(undisturbed.trials));
  });

  it('goes on in memory when the disk is full, with the same result', async () => {
    let room = 20;
    const disk = new MemoryTrialStore();
    const full: TrialStore = {
      jobs: () => disk.jobs(),
      weights: (key) => disk.weights(key),
      save: async (job, weights) => {
        if (room-- <= 0) throw new DOMException('Quota exceeded.', 'QuotaExceededError');
        await disk.save(job, weights);
      },
      close: () => {},
    };
    let failures = 0;
    const store = new FallbackTrialStore(full, () => {
      failures++;
    });
    const { trials } = await visit({ store });
    assert.equal(failures, 1);
    assert.deepEqual(outcomes(trials), outcomes(undisturbed.trials));
    const again = await visit({ store: disk });
    assert.deepEqual(outcomes(again.trials), outcomes(undisturbed.trials));
    assert.equal(again.trained.length, 100);
  });

  it('can be given more iterations after its end', async () => {
    const store = new MemoryTrialStore();
    const first = await visit({ store });
    const more = await visit({ store, settings: { iterations: 2 } });
    assert.equal(first.trained.length, 120);
    assert.equal(more.trained.length, 120);
    assert.equal(more.trials.size, 60);
  });

  it('trains every trial from scratch where weights are not carried on', async () => {
    const { trained, trials } = await visit({ settings: { promotion: 'fresh' } });
    assert.equal(trained.length, 144);
    assert.ok([...trials.values()].every(({ history, epochs }) => history.length === epochs));
  });

  it('says when the space holds no new settings, and promotes those there are', async () => {
    const space = { unitsMin: 100, unitsMax: 300, unitsStep: 100, learningRates: '0.01 0.001' };
    const { trials, events, end } = await visit({ settings: space });
    assert.deepEqual(end, { stopped: false });
    assert.ok(events.some(({ kind }) => kind === 'exhausted'));
    assert.ok([...trials.values()].some(({ round }) => round === 2));
  });

  it('refuses rates that are none, before anything is loaded', async () => {
    const { end, events } = await visit({ settings: { learningRates: '0.1 fast' } });
    assert.ok(end instanceof LabError && end.code === 'settings-invalid' && /“fast”/.test(end.message));
    assert.deepEqual(events, []);
  });
});

describe('the final trainings', () => {
  it('cross width and rate with every seed, and go on after a stop', async () => {
    const store = new MemoryTrialStore();
    const { session, request } = await visit({ store });
    const settings = { ...request.settings, repeats: 2, retrainEpochs: 5 };
    const best = { units: 352, learningRate: 0.001 };
    const stop = new AbortController();
    const runs = new Map<string, { epochs: number; role: string; test: number | null }>();
    let told = 0;
    const onEvent = (event: TuningEvent) => {
      if (event.kind !== 'retrained') return;
      const { key, role, history, test } = event.run;
      runs.set(key, { epochs: history.length, role, test: test?.accuracy ?? null });
      if (++told === 20) stop.abort();
    };
    assert.deepEqual(await session.retrain({ ...request, settings }, best, stop.signal, onEvent), { stopped: true });
    const end = await session.retrain({ ...request, settings }, best, new AbortController().signal, onEvent);
    assert.deepEqual(end, { stopped: false });
    assert.equal(runs.size, 8);
    for (const { epochs, test } of runs.values()) assert.ok(epochs === 5 && test !== null);
    assert.deepEqual(
      [...runs.values()].map(({ role }) => role).sort(),
      ['baseline', 'best', 'best-rate', 'best-units'].flatMap((role) => [role, role]),
    );
  });
});
