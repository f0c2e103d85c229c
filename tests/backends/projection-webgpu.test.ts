/// <reference types="@webgpu/types" />
import { assert } from 'chai';
import { compiledKernels } from '../../src/projection/compiled-kernels.js';
import { GpuTsne } from '../../src/projection/gpu/gpu-tsne.js';
import { Tsne } from '../../src/projection/tsne.js';
import { SeededRandom } from '../../src/random.js';

/** Any adapter will do to compare numbers, a software one too; few points, or it takes minutes. */
async function anyDevice(): Promise<GPUDevice> {
  const adapter = await navigator.gpu.requestAdapter();
  if (!adapter) throw new Error('This browser has no WebGPU adapter, not even a software one.');
  return adapter.requestDevice();
}

function clusters(rows: number) {
  const random = new SeededRandom(2);
  const data = Float32Array.from(
    { length: rows * 6 },
    (_, i) => random.normal() + 7 * (Math.floor(i / 6) % 4 === i % 6 ? 1 : 0),
  );
  return { data, rows, columns: 6 };
}

describe('t-SNE on WebGPU', () => {
  let device: GPUDevice;
  const kernels = compiledKernels() as WebAssembly.Module;

  before(async () => {
    device = await anyDevice();
  });

  after(() => device.destroy());

  it('takes the same first steps as the CPU engine, whatever the points leave over of a tile', async () => {
    for (const rows of [50, 131]) {
      const matrix = clusters(rows);
      const options = { perplexity: 10, iterations: 5 };
      const gpu = new GpuTsne(device, kernels, { matrix, options });
      const cpu = new Tsne(matrix, options);
      for (let i = 0; i < 5; i++) {
        await gpu.step();
        cpu.step();
      }
      const found = await gpu.readPositions();
      const wanted = cpu.positions;
      const largest = Math.max(...wanted.map(Math.abs));
      found.forEach((value, i) => {
        assert.closeTo(value, wanted[i], 1e-3 * largest);
      });
      gpu.dispose();
    }
  });

  it('ends at the same KL divergence', async () => {
    const matrix = clusters(120);
    const options = { perplexity: 15, schedule: 'fast' } as const;
    const gpu = new GpuTsne(device, kernels, { matrix, options });
    while (!gpu.done) await gpu.step();
    const cpu = new Tsne(matrix, options);
    while (!cpu.done) cpu.step();
    const [found, wanted] = [await gpu.klDivergence(), cpu.klDivergence()];
    console.log(`KL divergence: GPU ${found.toFixed(4)}, CPU ${wanted.toFixed(4)}`);
    assert.closeTo(found / wanted, 1, 0.05);
  });
});
