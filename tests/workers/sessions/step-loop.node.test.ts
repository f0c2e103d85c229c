import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { breathe } from '../../../src/breathe.js';
import { PauseGate } from '../../../workers/sessions/pause-gate.js';
import { runSteps, type StepProgress } from '../../../workers/sessions/step-loop.js';

/** Counts steps and keeps what was reported. */
class Recorder {
  readonly stop = new AbortController();
  readonly gate = new PauseGate();
  readonly reports: StepProgress[] = [];
  steps = 0;

  run(total: number, options: { frameMs?: number; step?: () => unknown } = {}): Promise<number> {
    const { step = () => {}, frameMs } = options;
    return runSteps({
      step: () => {
        this.steps++;
        return step();
      },
      total,
      signal: this.stop.signal,
      gate: this.gate,
      onFrame: (progress) => this.reports.push(progress),
      frameMs,
    });
  }
}

test('every step runs once, one after the other, and the last one is reported', async () => {
  const recorder = new Recorder();
  let running = 0;
  const step = async () => {
    assert.equal(++running, 1);
    await breathe();
    running--;
  };
  assert.equal(await recorder.run(7, { step }), 7);
  assert.equal(recorder.steps, 7);
  const last = recorder.reports.at(-1);
  assert.deepEqual(last, { done: 7, total: 7 });
});

test('no step runs where there is none to run', async () => {
  const recorder = new Recorder();
  assert.equal(await recorder.run(0), 0);
  assert.deepEqual(recorder.reports, []);
});

test('a message that arrives during steps without a pause is heard within the next few', async () => {
  const recorder = new Recorder();
  const { port1, port2 } = new MessageChannel();
  let stepsWhenHeard = -1;
  port2.onmessage = () => {
    stepsWhenHeard = recorder.steps;
  };
  const step = () => {
    if (recorder.steps === 3) port1.postMessage('stop');
    const end = performance.now() + 4;
    while (performance.now() < end);
  };
  await recorder.run(50, { step });
  port2.close();
  assert.ok(stepsWhenHeard >= 3 && stepsWhenHeard <= 8, `heard at step ${stepsWhenHeard}`);
});

test('two loops in one worker get their turns alike', async () => {
  const [first, second] = [new Recorder(), new Recorder()];
  const step = () => {
    const end = performance.now() + 2;
    while (performance.now() < end);
  };
  const other = second.run(200, { step });
  await first.run(200, { step });
  assert.ok(second.steps > 100, `${second.steps} steps of the other loop`);
  await other;
});

test('reports come at most once a frame', async () => {
  const recorder = new Recorder();
  const started = performance.now();
  await recorder.run(60, { frameMs: 20, step: () => wait(1) });
  const frames = (performance.now() - started) / 20;
  assert.ok(recorder.reports.length <= frames + 2, `${recorder.reports.length} reports in ${frames} frames`);
  assert.ok(recorder.reports.length < 60);
});

test('an abort ends the loop between two steps and tells how many were done', async () => {
  const recorder = new Recorder();
  const step = () => recorder.steps === 4 && recorder.stop.abort();
  assert.equal(await recorder.run(100, { step }), 4);
  assert.equal(recorder.steps, 4);
});

test('an abort before the start runs no step', async () => {
  const recorder = new Recorder();
  recorder.stop.abort();
  assert.equal(await recorder.run(5), 0);
  assert.equal(recorder.steps, 0);
});

test('a closed gate holds between two steps and goes on where it was', async () => {
  const recorder = new Recorder();
  const step = () => recorder.steps === 2 && recorder.gate.close();
  const running = recorder.run(5, { step });
  await wait(20);
  assert.equal(recorder.steps, 2);
  recorder.gate.open();
  assert.equal(await running, 5);
});

test('a paused loop can be stopped', async () => {
  const recorder = new Recorder();
  recorder.gate.close();
  const running = recorder.run(5);
  recorder.stop.abort();
  assert.equal(await running, 0);
});

test('a step’s error ends the loop with that error', async () => {
  const recorder = new Recorder();
  const step = () => {
    if (recorder.steps === 2) throw new RangeError('no more');
  };
  await assert.rejects(recorder.run(5, { step }), RangeError);
  assert.equal(recorder.steps, 2);
});
