import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type BackendName, chooseBackend, type MachineCapabilities } from '../../../src/backend-choice.js';
import { LabError } from '../../../src/errors.js';
import { startBest } from '../../../workers/backend/start-backend.js';

const MACHINE: MachineCapabilities = {
  webgpu: { adapter: 'nvidia ada', software: false },
  webgl: { renderer: 'ANGLE (SwiftShader)', software: true },
  wasm: true,
};

/** Starts nothing: fails for the named ones, and keeps what was tried. */
function machineWhere(failing: readonly BackendName[]) {
  const tried: BackendName[] = [];
  const start = async (name: BackendName) => {
    tried.push(name);
    if (failing.includes(name)) throw new Error(`${name} is broken`);
  };
  return { tried, start };
}

test('the chosen backend is started and nothing else', async () => {
  const { tried, start } = machineWhere([]);
  const choice = chooseBackend('auto', MACHINE);
  assert.deepEqual(await startBest(choice, { machine: MACHINE, start }), choice);
  assert.deepEqual(tried, ['webgpu']);
});

test('where it fails the next best starts, and the reason says so', async (context) => {
  context.mock.method(console, 'warn', () => {});
  const { tried, start } = machineWhere(['webgpu']);
  const started = await startBest(chooseBackend('auto', MACHINE), { machine: MACHINE, start });
  assert.deepEqual(started, { name: 'wasm', reason: 'failed-to-start', adapter: '' });
  assert.deepEqual(tried, ['webgpu', 'wasm']);
});

test('a failure is warned about with its cause', async (context) => {
  const warn = context.mock.method(console, 'warn', () => {});
  const { start } = machineWhere(['webgpu']);
  await startBest(chooseBackend('auto', MACHINE), { machine: MACHINE, start });
  assert.equal((warn.mock.calls[0].arguments[1] as Error).message, 'webgpu is broken');
});

test('where nothing starts the error says what to do', async (context) => {
  context.mock.method(console, 'warn', () => {});
  const { tried, start } = machineWhere(['webgpu', 'wasm', 'cpu']);
  const starting = startBest(chooseBackend('auto', MACHINE), { machine: MACHINE, start });
  await assert.rejects(starting, (error: unknown) => error instanceof LabError && error.code === 'backend-unavailable');
  assert.deepEqual(tried, ['webgpu', 'wasm', 'cpu']);
});
