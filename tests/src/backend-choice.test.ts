import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  chooseBackend,
  isRaceWanted,
  type MachineCapabilities,
  nextBackend,
  winnerOf,
  withoutBackend,
} from '../../src/backend-choice.js';

const NOTHING: MachineCapabilities = { webgpu: null, webgl: null, wasm: false };
const REAL_WEBGPU = { adapter: 'nvidia ada-lovelace', software: false };
const REAL_WEBGL = { renderer: 'ANGLE (Intel, Mesa Intel UHD 620)', software: false };
const SOFTWARE_WEBGPU = { adapter: 'google swiftshader', software: true };
const SOFTWARE_WEBGL = { renderer: 'ANGLE (Google, Vulkan SwiftShader)', software: true };

test('a real WebGPU adapter is taken before a real WebGL, and named', () => {
  const machine = { webgpu: REAL_WEBGPU, webgl: REAL_WEBGL, wasm: true };
  assert.deepEqual(chooseBackend('auto', machine), {
    name: 'webgpu',
    reason: 'real-webgpu',
    adapter: 'nvidia ada-lovelace',
  });
});

test('WASM is taken before a real WebGL, and the reason is what the browser lacks', () => {
  for (const webgpu of [null, SOFTWARE_WEBGPU]) {
    const choice = chooseBackend('auto', { webgpu, webgl: REAL_WEBGL, wasm: true });
    assert.deepEqual(choice, { name: 'wasm', reason: 'no-webgpu', adapter: '' });
  }
});

test('a real WebGL is taken where there is neither WebGPU nor WASM', () => {
  const choice = chooseBackend('auto', { webgpu: SOFTWARE_WEBGPU, webgl: REAL_WEBGL, wasm: false });
  assert.deepEqual(choice, { name: 'webgl', reason: 'real-webgl', adapter: REAL_WEBGL.renderer });
});

test('there is a race where a graphics card and WASM are there and nobody asked for one of them', () => {
  const both = { webgpu: REAL_WEBGPU, webgl: null, wasm: true };
  assert.equal(isRaceWanted('auto', both), true);
  assert.equal(isRaceWanted('webgpu', both), false);
  assert.equal(isRaceWanted('wasm', both), false);
  assert.equal(isRaceWanted('auto', { ...both, wasm: false }), false);
  assert.equal(isRaceWanted('auto', { ...both, webgpu: SOFTWARE_WEBGPU }), false);
  assert.equal(isRaceWanted('auto', { ...both, webgpu: null }), false);
});

test('the quicker one wins the race; against several networks at once a card has to beat them all', () => {
  const machine = { webgpu: REAL_WEBGPU, webgl: null, wasm: true };
  const winner = (wasm: number, webgpu: number | null, workers = 1) => winnerOf({ wasm, webgpu, workers }, machine);
  const card = { wasm: 6, webgpu: 2.5, workers: 1 };
  assert.deepEqual(winnerOf(card, machine), {
    name: 'webgpu',
    reason: 'faster',
    adapter: REAL_WEBGPU.adapter,
    race: card,
  });
  assert.equal(winner(2, 6).name, 'wasm');
  assert.equal(winner(6, 2.5, 2).name, 'webgpu');
  assert.equal(winner(6, 2.5, 3).name, 'wasm');
  assert.equal(winner(6, null).name, 'wasm');
});

test('a software adapter is no GPU: WASM is taken, and the reason says why', () => {
  const machine = { webgpu: SOFTWARE_WEBGPU, webgl: SOFTWARE_WEBGL, wasm: true };
  assert.deepEqual(chooseBackend('auto', machine), { name: 'wasm', reason: 'software-gpu', adapter: '' });
});

test('without any adapter WASM is taken', () => {
  assert.deepEqual(chooseBackend('auto', { ...NOTHING, wasm: true }), { name: 'wasm', reason: 'no-gpu', adapter: '' });
});

test('without a GPU and without WASM plain JavaScript is left', () => {
  assert.deepEqual(chooseBackend('auto', NOTHING), { name: 'cpu', reason: 'no-wasm', adapter: '' });
});

test('a software adapter is taken when the student asks for it', () => {
  const machine = { webgpu: SOFTWARE_WEBGPU, webgl: SOFTWARE_WEBGL, wasm: true };
  const webgpu = { name: 'webgpu', reason: 'asked-for', adapter: SOFTWARE_WEBGPU.adapter };
  assert.deepEqual(chooseBackend('webgpu', machine), webgpu);
  const webgl = { name: 'webgl', reason: 'asked-for', adapter: SOFTWARE_WEBGL.renderer };
  assert.deepEqual(chooseBackend('webgl', machine), webgl);
});

test('cpu is there on every machine when asked for', () => {
  assert.deepEqual(chooseBackend('cpu', NOTHING), { name: 'cpu', reason: 'asked-for', adapter: '' });
});

test('a backend that is asked for and missing gives the best one there is', () => {
  const machine = { webgpu: null, webgl: REAL_WEBGL, wasm: true };
  const choice = { name: 'wasm', reason: 'asked-for-missing', adapter: '' };
  assert.deepEqual(chooseBackend('webgpu', machine), choice);
  assert.equal(chooseBackend('wasm', NOTHING).name, 'cpu');
});

test('a backend that does not start gives way to the next best until cpu is left', () => {
  let machine: MachineCapabilities = { webgpu: REAL_WEBGPU, webgl: REAL_WEBGL, wasm: true };
  const tried: string[] = [];
  for (let choice = chooseBackend('auto', machine); ; ) {
    tried.push(`${choice.name} ${choice.reason}`);
    const next = nextBackend(choice.name, machine);
    if (!next) break;
    machine = withoutBackend(choice.name, machine);
    choice = next;
  }
  const wanted = ['webgpu real-webgpu', 'wasm failed-to-start', 'webgl failed-to-start', 'cpu failed-to-start'];
  assert.deepEqual(tried, wanted);
});
