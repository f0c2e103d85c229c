import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { SeededRandom } from '../../../../src/random.js';
import { labSearch } from '../../../../src/tuning/lab-search.js';
import { jobOf, type TrialJob } from '../../../../src/tuning/parallel-search.js';
import { defaultTuningSettings, type TuningSettings } from '../../../../src/tuning/tuning-settings.js';
import { askPython } from '../../writing/python.js';

/** What a page's search asked for and decided. */
interface Replay {
  readonly settings: TuningSettings;
  /** In the order in which they came. */
  readonly scores: readonly (readonly [key: string, score: number])[];
  /** Keys of what was to be trained next, before each score. */
  readonly upcoming: readonly (readonly string[])[];
  readonly trials: readonly string[];
}

const WORKERS = 3;

/** Spaces of different sizes, some of them soon exhausted, and all kinds of budgets. */
function settingsOf(seed: number): TuningSettings {
  const random = new SeededRandom(seed);
  const among = <Value>(values: readonly Value[]) => values[Math.floor(random.next() * values.length)];
  return {
    ...{ ...defaultTuningSettings, seed: among([seed, 2 ** 32 - 1 - seed]), maxEpochs: among([2, 5, 10, 27]) },
    ...{
      factor: among([2, 3, 4]),
      iterations: among([1, 1, 2]),
      unitsMin: among([16, 10]),
      unitsMax: among([48, 512]),
    },
    ...{ unitsStep: among([16, 7]), learningRates: among(['0.01 0.001 0.0001', '1e-7,0.5', '1']) },
  };
}

/** The page's search with several workers, each score made up when its training ends. */
function pageSearch(seed: number): Replay {
  const settings = settingsOf(seed);
  const random = new SeededRandom(seed + 1000);
  const outcomes = new Map<string, number | null>();
  const { search } = labSearch(settings, outcomes);
  const [scores, upcoming]: [[string, number][], string[][]] = [[], []];
  for (;;) {
    const keys = search.upcoming(WORKERS).map(({ key }) => key);
    if (search.done) break;
    upcoming.push(keys);
    const key = keys[Math.floor(random.next() * keys.length)];
    // Few values, so that many are equal.
    scores.push([key, Math.floor(random.next() * 20) / 20]);
    outcomes.set(...scores[scores.length - 1]);
  }
  return { settings, scores, upcoming, trials: search.trials.map((trial) => told(jobOf(trial, search.trials))) };
}

function told({ id, key, bracket, round, parentKey }: TrialJob): string {
  return `${id} ${key} bracket ${bracket} round ${round} from ${parentKey}`;
}

describe('Hyperband in Python', () => {
  it('draws, promotes and works ahead as the page does, for 50 searches with the page’s scores', (t) => {
    const replays = Array.from({ length: 50 }, (_, seed) => pageSearch(seed));
    const answer = askPython(t, REPLAY, JSON.stringify({ source, replays, workers: WORKERS }));
    if (answer === null) return;
    const python: Pick<Replay, 'upcoming' | 'trials'>[] = JSON.parse(answer);
    const promotions = replays.flatMap(({ trials }) => trials).filter((trial) => !trial.endsWith('null'));
    assert.ok(promotions.length > 300, `${promotions.length} promotions`);
    for (const [seed, { trials, upcoming }] of replays.entries()) {
      assert.deepEqual(python[seed].trials, trials, `search ${seed}`);
      assert.deepEqual(python[seed].upcoming, upcoming, `search ${seed}`);
    }
  });

  it('keeps two workers busy: they take at most .6 of one’s time', (t) => {
    const answer = askPython(t, TWO_WORKERS, JSON.stringify({ source, settings: defaultTuningSettings }));
    if (answer === null) return;
    const [one, two] = JSON.parse(answer);
    assert.ok(two / one <= 0.6, `${two} of ${one} epochs`);
  });
});

const source = ['tuning/exports/page-hyperband', 'notebook/sealed-json']
  .map((name) => readFileSync(`src/${name}.py`, 'utf8'))
  .join('\n');

const REPLAY = `
import json, sys
given = json.load(sys.stdin)
exec(given["source"], globals())

def replay(settings, scores, workers):
    known, upcoming = {}, []
    search = InOrderSearch(Hyperband(settings), known)
    for key, score in scores:
        upcoming.append([training_key(trial) for trial in search.upcoming(workers)])
        known[key] = score
    search.upcoming(workers)
    assert search.done
    return {"upcoming": upcoming, "trials": [told(trial, search.trials) for trial in search.trials]}

def told(trial, trials):
    parent = "null" if trial["parent"] is None else training_key(trials[trial["parent"]])
    return f"{trial['number']:04d} {training_key(trial)} bracket {trial['bracket']} round {trial['round']} from {parent}"

print(json.dumps([replay(r["settings"], r["scores"], given["workers"]) for r in given["replays"]]))`;

/** Each epoch takes one unit of time; a worker takes the next trial as soon as it is free. */
const TWO_WORKERS = `
import hashlib, heapq, json, sys
given = json.load(sys.stdin)
exec(given["source"], globals())

def time_of(workers):
    known, running, ended, now = {}, set(), [], 0
    search = InOrderSearch(Hyperband(given["settings"]), known)
    while True:
        for trial in search.upcoming(workers + len(running)):
            key = training_key(trial)
            if key not in running and len(running) < workers:
                running.add(key)
                heapq.heappush(ended, (now + trial["epochs"] - trial["initialEpoch"], key))
        if search.done:
            return now
        now, key = heapq.heappop(ended)
        running.remove(key)
        known[key] = int(hashlib.sha256(key.encode()).hexdigest()[:4], 16)

print(json.dumps([time_of(1), time_of(2)]))`;
