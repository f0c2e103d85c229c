/**
 * What a training step asks of WebGPU, and how long it takes, for labtags and for stock tfjs: dispatches, compute
 * passes, submits, readbacks, new buffers and bytes sent, on Node's WebGPU (Dawn) with whatever adapter is there. A
 * software adapter's counts are those of any; its times tell little of a real one's.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isTiny, sized } from './sized.mjs';
import { writeStepImages } from './step-images.mjs';

const run = promisify(execFile);

const PEERS = { labtags: 'labtags', stock: 'stock tfjs' };

/** What the labs aim at, a step. */
const NETS = /** @type {const} */ ([
  { net: 'triplet', title: 'Triplet step, 3 × 128 images', images: 'digits', dispatches: 30 },
  { net: 'mined', title: 'Batch-hard step, 120 images', images: 'digits', dispatches: 30 },
  { net: 'lesion', title: 'Lesion step, 128 images', images: 'noise', dispatches: 30 },
  { net: 'mlp', title: '784-352-10, batch 128', images: 'garments', dispatches: 12 },
]);

const STEPS = Number(process.env.LABTAGS_GPU_STEPS ?? sized(3, 1));
const BATCH = process.env.LABTAGS_GPU_BATCH ?? sized('128', '8');

// On a software adapter the convolutions of stock tfjs alone take minutes.
for (const { net, title, images, dispatches } of NETS.filter((one) => !isTiny || one.net === 'mlp')) {
  const folder = await mkdtemp(join(tmpdir(), 'labtags-gpu-'));
  try {
    const shown = await writeStepImages(images, folder);
    const reports = { labtags: await stepsOf('labtags', net, folder), stock: await stepsOf('stock', net, folder) };
    console.log(`\n${title}, ${shown}; ${reports.labtags.adapter}`);
    console.log('              ms  processor  dispatches  passes  submits  readbacks  buffers  KB sent');
    for (const who of /** @type {const} */ (['labtags', 'stock'])) console.log(row(PEERS[who], reports[who]));
    printRatio(`gpu-${net}-time`, median(reports.labtags.times), median(reports.stock.times), 1 / 3);
    const perStep = reports.labtags.commands.dispatches / reports.labtags.steps;
    printRatio(`gpu-${net}-dispatches`, perStep, dispatches, 1);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * @typedef {{ dispatches: number, passes: number, submits: number, readbacks: number, buffers: number, bytesUp: number }} Commands
 * @typedef {{ adapter: string, times: number[], processorMs: number, commands: Commands, steps: number }} Report
 */

/**
 * @param {keyof typeof PEERS} who
 * @param {string} net
 * @param {string} folder
 * @returns {Promise<Report>}
 */
async function stepsOf(who, net, folder) {
  const words = ['tests/bench/gpu-steps.ts', net, who, String(STEPS), folder, BATCH];
  const { stdout } = await run(process.execPath, ['--import', './tests/node-loader.mjs', ...words]);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

/**
 * @param {string} name
 * @param {Report} report
 */
function row(name, { times, processorMs, commands, steps }) {
  const { dispatches, passes, submits, readbacks, buffers, bytesUp } = commands;
  const each = [dispatches, passes, submits, readbacks, buffers].map((count) => (count / steps).toFixed(1));
  const widths = [12, 8, 9, 11, 9];
  const cells = each.map((cell, i) => cell.padStart(widths[i])).join('');
  const kilobytes = (bytesUp / 1024 / steps).toFixed(1).padStart(9);
  return `${name.padEnd(11)}${median(times).toFixed(1).padStart(7)}${processorMs.toFixed(1).padStart(11)}${cells}${kilobytes}`;
}

/** @param {readonly number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/**
 * @param {string} name
 * @param {number} ours
 * @param {number} peer
 * @param {number} goal
 */
function printRatio(name, ours, peer, goal) {
  console.log(`RATIO ${name} ${(ours / peer).toFixed(3)} ${goal.toFixed(2)}`);
}
