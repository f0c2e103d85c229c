/**
 * gpu-steps.ts NET WHO STEPS FOLDER [BATCH]: counts and times steps on Node's WebGPU (Dawn) and prints them as JSON. WHO is
 * `labtags` or `stock`, tfjs's own operations. A process each, since kernels once registered stay.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as tf from '@tensorflow/tfjs-core';
import { registerGpuKernels } from '../../src/networks/kernels/register-gpu-kernels.js';
import { countCommands, type GpuCommands } from '../src/networks/kernels/gpu/count-commands.js';
import { startNodeGpu } from '../src/networks/kernels/gpu/node-device.js';
import { sized } from './sized.mjs';
import { type NetOptions, trainingStep } from './training-nets.js';

/** Pipelines are compiled and buffers made in the first. */
const WARM_STEPS = 1;

/** The tuner reads its scores every sixteen steps. */
const STEPS_TOGETHER: Readonly<Record<NetOptions['net'], number>> = {
  triplet: 1,
  mined: 1,
  lesion: 1,
  mlp: sized(16, 1),
};

export interface GpuStepsReport {
  readonly adapter: string;
  /** Milliseconds of each step, the device's work included. */
  readonly times: readonly number[];
  /** Of a step: what all threads of this process ran; a software adapter computes in them. */
  readonly processorMs: number;
  /** Of all steps together. */
  readonly commands: GpuCommands;
  readonly steps: number;
}

const [net, who, steps, folder, batch = '128'] = process.argv.slice(2) as [
  NetOptions['net'],
  'labtags' | 'stock',
  ...string[],
];
const started = await startNodeGpu();
if (typeof started === 'string') throw new Error(started);
await import('@tensorflow/tfjs-backend-webgpu');
await tf.setBackend('webgpu');
await tf.ready();
if (who === 'labtags') registerGpuKernels();
const { device } = tf.backend() as unknown as { device: GPUDevice };
const takeCounts = countCommands(device);

const [pixels, labels] = ['images.bin', 'labels.bin'].map((name) => new Uint8Array(readFileSync(join(folder, name))));
const set = {
  pixels,
  labels,
  count: labels.length,
  height: 28,
  width: 28,
  channels: pixels.length / labels.length / 784,
};
const step = trainingStep({ net, batchSize: Number(batch) }, set);
const together = STEPS_TOGETHER[net];
const takeSteps = async () => {
  for (let i = 0; i < together; i++) await step();
};
for (let i = 0; i < WARM_STEPS; i++) await takeSteps();
takeCounts();
const times: number[] = [];
const cpu = process.cpuUsage();
for (let i = 0; i < Number(steps); i++) {
  const begin = performance.now();
  await takeSteps();
  await device.queue.onSubmittedWorkDone();
  times.push((performance.now() - begin) / together);
}
const { user, system } = process.cpuUsage(cpu);
const processorMs = (user + system) / 1000 / together / Number(steps);
const report: GpuStepsReport = {
  ...{ adapter: started.name, times, processorMs, commands: takeCounts(), steps: together * Number(steps) },
};
console.log(JSON.stringify(report));
process.exit(0);
