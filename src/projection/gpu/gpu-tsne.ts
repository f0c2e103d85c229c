/// <reference types="@webgpu/types" />
import { SeededRandom } from '../../random.js';
import { neighboursForPerplexity } from '../affinities.js';
import { checkMatrix, type Matrix, type RealArray } from '../matrix.js';
import { storedDivergence } from '../simd/divergence.js';
import { type StoredAffinities, storeAffinities } from '../simd/joint-affinities.js';
import { KernelMemory } from '../simd/kernel-memory.js';
import { findNeighbours } from '../simd/neighbour-graph.js';
import { checkPerplexity, type TsneOptions } from '../tsne-options.js';
import { planSchedule, type Schedule, type StepRule } from '../tsne-schedule.js';
import { startingPositions } from '../tsne-start.js';
import type { TsneStepper } from '../tsne-stepper.js';
import descendSource from './descend.wgsl';
import { destroyBuffers, type GpuBuffers, makeBuffers } from './gpu-buffers.js';
import repelSource from './repel.wgsl';
import totalSource from './total.wgsl';

const REPEL_GROUP = 128;
const DESCEND_GROUP = 64;
/** So many steps may wait in the GPU's queue before the host waits for them. */
const QUEUED_STEPS = 8;

/** A pass with its buffers bound, for positions that lie in the first and in the second buffer. */
interface Pass {
  readonly pipeline: GPUComputePipeline;
  readonly groups: readonly [GPUBindGroup, GPUBindGroup];
  readonly workgroups: number;
}

/**
 * t-SNE with all pairs summed on a GPU, for up to some ten thousand points; neighbours and affinities are the
 * WebAssembly kernels'. Other rounding than on the CPU, and other on every GPU: the maps agree in quality, not
 * bit for bit. {@link dispose} frees what it holds on the GPU.
 */
export class GpuTsne implements TsneStepper {
  readonly engine = 'gpu';
  readonly #device: GPUDevice;
  readonly #memory: KernelMemory;
  readonly #affinities: StoredAffinities;
  readonly #order: Int32Array;
  readonly #schedule: Schedule;
  readonly #buffers: GpuBuffers;
  readonly #passes: readonly Pass[];
  #iteration = 0;

  /**
   * @param device of a real GPU: a software adapter computes the same, many times slower than the CPU engine
   * @param kernels see `compiledKernels`
   * @throws LabError `points-invalid`, `settings-invalid`
   */
  constructor(
    device: GPUDevice,
    kernels: WebAssembly.Module,
    points: { matrix: Matrix<RealArray>; options: TsneOptions },
  ) {
    const { matrix, options } = points;
    checkMatrix(matrix);
    const { rows } = matrix;
    const { perplexity = 30, earlyExaggeration = 12, learningRate = 'auto', schedule = 'scikit-learn' } = options;
    checkPerplexity(perplexity, rows);
    this.#schedule = planSchedule(schedule, { rows, earlyExaggeration, learningRate, iterations: options.iterations });
    const memory = new KernelMemory(kernels);
    const graph = findNeighbours(memory, matrix, { count: neighboursForPerplexity(rows, perplexity) });
    const start = startingPositions(matrix, options, options.random ?? new SeededRandom(0));
    this.#device = device;
    this.#memory = memory;
    this.#order = graph.order;
    this.#affinities = storeAffinities(memory, graph, perplexity);
    const sorted = Float32Array.from({ length: 2 * rows }, (_, i) => start[2 * graph.order[i >> 1] + (i & 1)]);
    this.#buffers = makeBuffers(device, memory, { affinities: this.#affinities, start: sorted });
    this.#passes = makePasses(device, this.#buffers, rows);
    this.#restart();
  }

  get iteration(): number {
    return this.#iteration;
  }

  get iterations(): number {
    return this.#schedule.iterations;
  }

  get done(): boolean {
    return this.#iteration >= this.iterations;
  }

  step(): void | Promise<void> {
    if (this.done) return undefined;
    const rule = this.#schedule.ruleAt(this.#iteration);
    if (rule.restarts) this.#restart();
    this.#follow(rule);
    const encoder = this.#device.createCommandEncoder();
    const commands = encoder.beginComputePass();
    for (const { pipeline, groups, workgroups } of this.#passes) {
      commands.setPipeline(pipeline);
      commands.setBindGroup(0, groups[this.#iteration % 2]);
      commands.dispatchWorkgroups(workgroups);
    }
    commands.end();
    this.#device.queue.submit([encoder.finish()]);
    this.#iteration++;
    return this.#iteration % QUEUED_STEPS === 0 ? this.#device.queue.onSubmittedWorkDone() : undefined;
  }

  async readPositions(): Promise<Float32Array<ArrayBuffer>> {
    const sorted = await this.#readSorted();
    const positions = new Float32Array(sorted.length);
    this.#order.forEach((row, i) => {
      positions[2 * row] = sorted[2 * i];
      positions[2 * row + 1] = sorted[2 * i + 1];
    });
    return positions;
  }

  async klDivergence(): Promise<number> {
    const sorted = await this.#readSorted();
    const memory = this.#memory;
    return memory.scratch(() => {
      const at = memory.allocateWords(sorted.length);
      memory.floats(at, sorted.length).set(sorted);
      return storedDivergence(memory, this.#affinities, at);
    });
  }

  dispose(): void {
    destroyBuffers(this.#buffers);
  }

  #follow({ exaggeration, learningRate, momentum }: StepRule): void {
    const settings = new Float32Array([0, exaggeration, learningRate, momentum]);
    new Uint32Array(settings.buffer)[0] = this.#order.length;
    this.#device.queue.writeBuffer(this.#buffers.settings, 0, settings);
  }

  /** Sets gains to 1 and takes the momentum away. */
  #restart(): void {
    const motions = Float32Array.from({ length: 4 * this.#order.length }, (_, i) => (i % 4 < 2 ? 0 : 1));
    this.#device.queue.writeBuffer(this.#buffers.motions, 0, motions);
  }

  async #readSorted(): Promise<Float32Array> {
    const { positions, readback } = this.#buffers;
    const encoder = this.#device.createCommandEncoder();
    encoder.copyBufferToBuffer(positions[this.#iteration % 2], 0, readback, 0, readback.size);
    this.#device.queue.submit([encoder.finish()]);
    await readback.mapAsync(GPUMapMode.READ);
    const sorted = new Float32Array(readback.getMappedRange()).slice();
    readback.unmap();
    return sorted;
  }
}

function makePasses(device: GPUDevice, buffers: GpuBuffers, points: number): Pass[] {
  const { settings, positions, push, total, offsets, columns, values, motions } = buffers;
  const pass = (code: string, workgroups: number, bound: (turn: 0 | 1) => readonly GPUBuffer[]): Pass => {
    const module = device.createShaderModule({ code });
    const pipeline = device.createComputePipeline({ layout: 'auto', compute: { module, entryPoint: 'main' } });
    const group = (turn: 0 | 1) =>
      device.createBindGroup({
        layout: pipeline.getBindGroupLayout(0),
        entries: bound(turn).map((buffer, binding) => ({ binding, resource: { buffer } })),
      });
    return { pipeline, workgroups, groups: [group(0), group(1)] };
  };
  return [
    pass(repelSource, Math.ceil(points / REPEL_GROUP), (turn) => [settings, positions[turn], push]),
    pass(totalSource, 1, () => [settings, push, total]),
    pass(descendSource, Math.ceil(points / DESCEND_GROUP), (turn) => [
      ...[settings, positions[turn], push, total, offsets, columns, values, motions],
      positions[1 - turn],
    ]),
  ];
}
