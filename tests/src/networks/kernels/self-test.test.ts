import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import '@tensorflow/tfjs-backend-cpu';
import * as tf from '@tensorflow/tfjs-core';
import { wrongOperation } from '../../../../src/networks/kernels/self-test.js';

/** The kernels that a test has broken. */
const kept: tf.KernelConfig[] = [];

/** Lets a kernel of the backend change its results without a word, as a broken driver does. */
function spoil(kernelName: string, change: (value: number) => number): void {
  const kernel = tf.getKernel(kernelName, 'cpu') as tf.KernelConfig;
  kept.push(kernel);
  tf.unregisterKernel(kernelName, 'cpu');
  tf.registerKernel({
    ...kernel,
    kernelFunc: (call) => {
      const result = kernel.kernelFunc(call) as tf.TensorInfo;
      const values = (tf.backend() as unknown as { data: { get(id: object): { values: Float32Array } } }).data.get(
        result.dataId,
      );
      values.values = values.values.map(change);
      return result;
    },
  });
}

describe('wrongOperation', () => {
  before(() => tf.setBackend('cpu'));

  afterEach(() => {
    for (const kernel of kept.splice(0)) {
      tf.unregisterKernel(kernel.kernelName, 'cpu');
      tf.registerKernel(kernel);
    }
  });

  after(() => assert.equal(tf.memory().numTensors, 0));

  it('finds nothing wrong where all is right', async () => {
    assert.equal(await wrongOperation(), null);
  });

  it('names what is wrong', async () => {
    spoil('BatchMatMul', (value) => value * 1.001);
    assert.equal(await wrongOperation(), 'product');
  });

  it('looks at the gradients too', async () => {
    spoil('Conv2DBackpropInput', (value) => (value > 1 ? 0 : value));
    assert.equal(await wrongOperation(), 'gradient by pixels');
  });

  it('wants a number that is none to stay so', async () => {
    spoil('BatchMatMul', (value) => (Number.isNaN(value) ? 0 : value));
    assert.equal(await wrongOperation(), 'not-a-number');
  });

  it('takes a step of Adam', async () => {
    spoil('Sqrt', (value) => value * 1.01);
    assert.equal(await wrongOperation(), 'Adam');
  });
});
