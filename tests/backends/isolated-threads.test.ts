import { expect } from 'chai';
import type { ThreadsReport } from './isolated-threads.worker.js';

describe('helping threads, in a cross-origin isolated page', () => {
  it('compute the same features and gradients as one thread', async () => {
    expect(crossOriginIsolated).to.equal(true);
    const worker = new Worker('/tests/backends/isolated-threads.worker.ts', { type: 'module' });
    const { helpers, alone, together } = await new Promise<ThreadsReport>((resolve, reject) => {
      worker.onmessage = (event) => resolve(event.data);
      worker.onerror = (event) => reject(new Error(event.message));
      worker.postMessage('start');
    });
    worker.terminate();
    expect(helpers).to.equal(Math.min(navigator.hardwareConcurrency, 4) - 1);
    for (const [index, numbers] of alone.entries()) {
      const largest = numbers.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      expect(largest, `tensor ${index}`).to.be.above(0);
      numbers.forEach((value, i) => {
        expect(Math.abs(together[index][i] - value), `tensor ${index}, ${i}`).to.be.at.most(5e-6 * largest);
      });
    }
  });
});
