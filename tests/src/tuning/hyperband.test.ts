import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Hyperband } from '../../../src/tuning/hyperband.js';
import { runSearch } from '../../../src/tuning/run-search.js';
import type { Values } from '../../../src/tuning/search-space.js';
import { fixture, objective, replay, type Trace } from './reference-search.js';

const oracleOf = ({ args }: Trace) =>
  new Hyperband({
    space: fixture.spaces[args.kind],
    seed: args.seed,
    maxEpochs: args.max_epochs,
    factor: args.factor,
    maxRetries: args.retries ?? 0,
  });

/** Powers may differ from Python's in the last digit. */
const rounded = (values: Values) =>
  Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'number' && !Number.isInteger(value) ? value.toPrecision(14) : value,
  ]);

describe('Hyperband', () => {
  for (const [name, trace] of Object.entries(fixture.traces)) {
    it(`starts and promotes the trials that Keras Tuner's oracle does: ${name}`, () => {
      const oracle = oracleOf(trace);
      const { started, end } = replay(oracle, trace);
      assert.equal(started.length, trace.trials.length);
      for (const [index, wanted] of trace.trials.entries()) {
        const got = started[index];
        if ('idle' in wanted || 'idle' in got) assert.deepEqual(got, wanted);
        else assert.deepEqual([got.trial_id, rounded(got.values)], [wanted.trial_id, rounded(wanted.values)]);
      }
      if (trace.end === 'STOPPED') assert.equal(end, 'STOPPED');
      else assert.match(String(end), /^Number of consecutive failures exceeded the limit of 3\./);
      assert.equal(oracle.save().seedState, trace.seed_state);
      const statuses = Object.fromEntries(oracle.trials.map(({ id, status }) => [id, status]));
      assert.deepEqual(
        statuses,
        Object.fromEntries(Object.entries(trace.final).map(([id, { status }]) => [id, status])),
      );
      assert.deepEqual(
        oracle.bestTrials(10).map(({ id }) => id),
        trace.order_best,
      );
    });
  }

  it('goes on from a saved state, through JSON, as if nothing had happened', async () => {
    const trace = fixture.traces.lab_10_3;
    const whole = await runSearch(oracleOf(trace), ({ values }) => objective(values));
    const broken = oracleOf(trace);
    const stop = new AbortController();
    let trials = 0;
    await runSearch(broken, ({ values }) => objective(values), {
      signal: stop.signal,
      onTrial: () => {
        if (++trials === 14) stop.abort();
      },
    });
    assert.equal(broken.trials.length, 14);
    const restored = oracleOf(trace).restore(JSON.parse(JSON.stringify(broken.save())));
    assert.deepEqual(await runSearch(restored, ({ values }) => objective(values)), whole);
  });

  it('can be given more iterations later', async () => {
    const options = { space: fixture.spaces.lab, seed: 42, maxEpochs: 10, factor: 3 };
    const first = new Hyperband(options);
    await runSearch(first, ({ values }) => objective(values));
    const longer = new Hyperband({ ...options, iterations: 2 }).restore(first.save());
    const all = await runSearch(longer, ({ values }) => objective(values));
    assert.equal(all.length, 60);
    const atOnce = new Hyperband({ ...options, iterations: 2 });
    assert.deepEqual(all, await runSearch(atOnce, ({ values }) => objective(values)));
  });

  it('goes on promoting when the space holds no new settings, where asked to', async () => {
    const oracle = new Hyperband({
      ...{ space: fixture.spaces.nine, seed: 1, maxEpochs: 10, factor: 3 },
      whenExhausted: 'promote',
    });
    const trials = await runSearch(oracle, ({ values }) => objective(values));
    const rounds = [0, 1, 2].map((round) => trials.filter(({ values }) => values['tuner/round'] === round).length);
    assert.ok(oracle.exhausted);
    assert.deepEqual(rounds, [8, 3, 2]);
    assert.equal(trials.filter(({ values }) => values['tuner/epochs'] === 10).length, 2);
  });

  it('refuses a worker that asks twice or tells without a trial', () => {
    const oracle = oracleOf(fixture.traces.lab_10_3);
    oracle.ask('a');
    assert.throws(() => oracle.ask('a'), { code: 'not-ready' });
    assert.throws(() => oracle.tell('b', 1), { code: 'not-ready' });
  });
});
