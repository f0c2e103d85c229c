import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EpochLoop, type EpochLoopOptions } from '../../../workers/sessions/epoch-loop.js';
import { PauseGate } from '../../../workers/sessions/pause-gate.js';

interface Step {
  readonly step: number;
  readonly epoch: number;
}

/** Four steps an epoch. */
function newTraining(step = 0) {
  return {
    step,
    stepsPerEpoch: 4,
    async next(): Promise<Step> {
      this.step++;
      return { step: this.step, epoch: Math.ceil(this.step / 4) };
    },
  };
}

async function run(changed: Partial<EpochLoopOptions<Step>> = {}) {
  const told: string[] = [];
  const loop = new EpochLoop<Step>({
    ...{ training: newTraining(), epochs: 2, signal: new AbortController().signal, gate: new PauseGate() },
    onEvent: (event) => {
      if (event.kind === 'phase') told.push(event.phase);
      else told.push(`steps to ${event.steps[event.steps.length - 1].step}`);
    },
    endEpoch: async ({ epoch, steps, partial }) => {
      told.push(`${partial ? 'part of ' : ''}epoch ${epoch}: ${steps.map(({ step }) => step)}`);
      return true;
    },
    ...changed,
  });
  return { ended: await loop.run(), told };
}

test('all steps of an epoch are told before it is measured', async () => {
  const { ended, told } = await run();
  assert.equal(ended.stopped, false);
  const between = told.filter((line) => !line.startsWith('steps to') || /to (4|8)$/.test(line));
  const first = ['training', 'steps to 4', 'epoch 1: 1,2,3,4', 'training'];
  assert.deepEqual(between, [...first, 'steps to 8', 'epoch 2: 5,6,7,8', 'training']);
});

test('a stop within an epoch measures the part that was trained, and a run goes on in the middle of one', async () => {
  const stop = new AbortController();
  const training = newTraining(1);
  const afterStep = async () => {
    if (training.step === 6) stop.abort();
  };
  const { ended, told } = await run({ training, signal: stop.signal, afterStep });
  assert.equal(ended.stopped, true);
  assert.ok(told.includes('epoch 1: 2,3,4'));
  assert.equal(told.at(-1), 'part of epoch 2: 5,6');
});

test('a run that has learnt enough ends before its last epoch, which is no stop', async () => {
  const { ended, told } = await run({ epochs: 9, endEpoch: async ({ epoch }) => epoch < 2 });
  assert.equal(ended.stopped, false);
  assert.equal(told.at(-1), 'steps to 8');
});
