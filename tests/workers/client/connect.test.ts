import { assert } from 'chai';
import { transfer } from 'comlink';
import { isAbortError, LabError } from '../../../src/errors.js';
import { connectWorker } from '../../../workers/client/connect.js';
import { isHardStop, type WorkerConnection } from '../../../workers/client/connection.js';
import type { WorkerOptions } from '../../../workers/client/session-caller.js';
import type { ProbeSession } from './probe-session.js';

const FOLDER = '/tests/workers/client';
const SCRIPT = `${FOLDER}/probe-session.worker.ts`;

describe('connectWorker', () => {
  const opened: WorkerConnection<ProbeSession>[] = [];

  afterEach(() => {
    for (const connection of opened.splice(0)) connection.end();
  });

  function open(options: Partial<WorkerOptions> = {}): WorkerConnection<ProbeSession> {
    const connection = connectWorker<ProbeSession>({ url: SCRIPT, name: 'probe', ...options });
    opened.push(connection);
    return connection;
  }

  it('starts no worker before the first call, and one for all calls', async () => {
    const started = performance.getEntriesByType('resource').length;
    const session = open();
    assert.equal(performance.getEntriesByType('resource').length, started);
    const [first, second] = await Promise.all([session.identity(), session.identity()]);
    assert.equal(first, second);
  });

  it('shares a worker with others of the same address and name, each with a session of its own', async () => {
    const [first, second, other] = [open(), open(), open({ name: 'another probe' })];
    assert.equal(await first.identity(), await second.identity());
    assert.notEqual(await other.identity(), await first.identity());
    assert.deepEqual(
      [await first.place(), await second.place()],
      [0, 1].map((before) => ({ before, freed: 0 })),
    );
  });

  it('ends alone: its session is freed, and what its neighbour asked goes on', async () => {
    const [left, neighbour] = [open(), open()];
    const worker = await neighbour.identity();
    const stop = new AbortController();
    const asked = neighbour.stepUntilAborted(stop.signal, () => {});
    const steps: number[] = [];
    const abandoned = left.stepUntilAborted(new AbortController().signal, (step) => steps.push(step));
    await until(() => steps.length > 0);
    left.end();
    assert.isTrue(isHardStop(await rejection(abandoned)));
    await until(async () => (await neighbour.place()).freed === 1);
    stop.abort();
    assert.equal(await asked, 'heard');
    assert.equal(await left.identity(), worker);
  });

  it('spares the neighbours of a session that does not hear its stop, and goes on in another worker', async () => {
    const [deaf, neighbour] = [open({ heardWithinMs: 50 }), open()];
    const worker = await neighbour.identity();
    const stop = new AbortController();
    const computing = deaf.computeFor(1000, stop.signal, () => stop.abort());
    const asked = neighbour.echo('still here');
    assert.isTrue(isHardStop(await rejection(computing)));
    assert.notEqual(await deaf.identity(), worker);
    assert.equal(await asked, 'still here');
    assert.equal(await neighbour.identity(), worker);
  });

  it('can be handed on by a promise, which must not take it for one', async () => {
    const session = await Promise.resolve(open());
    assert.equal(await session.echo('still here'), 'still here');
  });

  it('delivers every event of a call, in order, before its answer', async () => {
    const counts: number[] = [];
    const sum = await open().count(500, new AbortController().signal, (count) => counts.push(count));
    assert.equal(sum, 125_250);
    assert.deepEqual(
      counts,
      Array.from({ length: 500 }, (_, i) => i + 1),
    );
  });

  it('rejects with the session’s LabError, code and detail included, and keeps the worker', async () => {
    const session = open();
    const before = await session.identity();
    const error = await rejection(session.refuse());
    assert.instanceOf(error, LabError);
    assert.deepInclude(error, { code: 'data-malformed', detail: { bytes: 3, wanted: 16 } });
    assert.equal(await session.identity(), before);
  });

  it('gives bytes away instead of copying them where the caller says so', async () => {
    const bytes = new Uint8Array(1000);
    assert.equal(await open().byteLength(transfer(bytes, [bytes.buffer])), 1000);
    assert.equal(bytes.byteLength, 0);
  });

  it('stops politely: the call answers and the worker stays', async () => {
    const session = open();
    const before = await session.identity();
    const stop = new AbortController();
    const answer = session.stepUntilAborted(stop.signal, (step) => {
      if (step === 3) stop.abort();
    });
    assert.equal(await answer, 'heard');
    assert.equal(await session.identity(), before);
  });

  it('rejects a call that was stopped before it began, without a worker', async () => {
    const error = await rejection(open({ url: '/nowhere.js' }).ignore(AbortSignal.abort()));
    assert.isTrue(isAbortError(error));
    assert.isFalse(isHardStop(error));
  });

  it('ends a worker that computes without hearing the stop, after 2 s', async () => {
    const session = open();
    const stop = new AbortController();
    await new Promise<void>((resolve, reject) => {
      let stoppedAt = 0;
      const call = session.computeForEver(stop.signal, () => {
        stoppedAt = performance.now();
        stop.abort();
      });
      rejection(call)
        .then((error) => {
          assert.isTrue(isAbortError(error));
          assert.isTrue(isHardStop(error));
          assert.approximately(performance.now() - stoppedAt, 2000, 500);
        })
        .then(resolve, reject);
    });
    assert.equal(await session.echo('a fresh worker'), 'a fresh worker');
  });

  it('lets a call that heard the stop take its time, but not for ever', async () => {
    const stop = new AbortController();
    const session = open({ heardWithinMs: 100, settledWithinMs: 400 });
    await session.identity();
    const started = performance.now();
    const call = session.ignore(stop.signal);
    stop.abort();
    assert.isTrue(isHardStop(await rejection(call)));
    assert.isAbove(performance.now() - started, 390);
  });

  it('rejects every pending call of all its sessions when the worker crashes, and starts afresh with the next', async () => {
    const session = open();
    const before = await session.identity();
    const waiting = session.ignore(new AbortController().signal);
    const neighbours = open().ignore(new AbortController().signal);
    const errors = await Promise.all([session.crash(), waiting, neighbours].map(rejection));
    for (const error of errors) {
      assert.instanceOf(error, LabError);
      assert.equal((error as LabError).code, 'worker-crashed');
      assert.include((error as LabError).message, 'out of luck');
    }
    assert.notEqual(await session.identity(), before);
  });

  it('tells within 5 s of a worker that vanished without a word, and starts afresh with the next call', async () => {
    const session = open();
    const before = await session.identity();
    const neighbours = open().ignore(new AbortController().signal);
    const started = performance.now();
    const errors = await Promise.all([session.vanish(), neighbours].map(rejection));
    assert.isBelow(performance.now() - started, 5000);
    for (const error of errors) assert.deepInclude(error, { name: 'LabError', code: 'worker-crashed' });
    assert.notEqual(await session.identity(), before);
  });

  it('takes no worker that computes for long for one that vanished', async () => {
    const session = open();
    const before = await session.identity();
    await session.computeFor(1500, new AbortController().signal, () => {});
    assert.equal(await session.identity(), before);
  });

  it('names the address where a worker’s script is missing, and what to do', async () => {
    const error = await rejection(open({ url: '/missing/triplet.worker.mjs' }).identity());
    assert.instanceOf(error, LabError);
    assert.equal((error as LabError).code, 'worker-unavailable');
    assert.include((error as LabError).message, '/missing/triplet.worker.mjs');
    assert.include((error as LabError).message, 'worker-url');
  });

  it('starts a worker whose script lies on another origin', async () => {
    const other = new URL(SCRIPT, location.href);
    other.hostname = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    assert.notEqual(other.origin, location.origin);
    const session = open({ url: other.href });
    assert.equal(await session.address(), other.href);
  });

  it('names the address where another origin’s script is missing', async () => {
    const other = new URL('/missing/triplet.worker.mjs', location.href);
    other.hostname = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    const error = await rejection(open({ url: other.href }).identity());
    assert.equal((error as LabError).code, 'worker-unavailable');
    assert.include((error as LabError).message, other.href);
  });

  it('ends on demand: pending calls reject as stopped, and the next call starts a fresh worker', async () => {
    const session = open();
    const before = await session.identity();
    const waiting = session.ignore(new AbortController().signal);
    session.end();
    assert.isTrue(isHardStop(await rejection(waiting)));
    assert.notEqual(await session.identity(), before);
  });

  it('ends what is under way when the page is left, since the browser may keep the page with its locks', async () => {
    const [busy, idle] = [open(), open({ name: 'idle probe' })];
    const before = [await busy.identity(), await idle.identity()];
    const waiting = busy.ignore(new AbortController().signal);
    await busy.identity();
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    assert.isTrue(isHardStop(await rejection(waiting)));
    assert.notEqual(await busy.identity(), before[0]);
    assert.equal(await idle.identity(), before[1]);
  });

  it('ends when it has had nothing to do for the idle time, never during a call', async () => {
    const session = open({ idleMs: 60 });
    const before = await session.identity();
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 200);
    await session.stepUntilAborted(stop.signal, () => {});
    assert.equal(await session.identity(), before);
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.notEqual(await session.identity(), before);
  });
});

async function until(happened: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await happened())) await new Promise((resolve) => setTimeout(resolve, 10));
}

/** What a call rejects with. */
async function rejection(call: Promise<unknown>): Promise<unknown> {
  const outcome = await call.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  if ('error' in outcome) return outcome.error;
  throw new Error(`The call answered ${JSON.stringify(outcome.value)} instead of rejecting.`);
}
