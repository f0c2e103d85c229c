import * as tf from '@tensorflow/tfjs-core';
import { columnSums } from '../../../../../src/networks/kernels/column-sums/reference.js';
import type { ConvInfo } from '../../../../../src/networks/kernels/conv2d/kernel.js';
import { conv2d, convFilterGradient, convInputGradient } from '../../../../../src/networks/kernels/conv2d/reference.js';
import { KERNEL } from '../../../../../src/networks/kernels/kernel-names.js';
import { maxPool, maxPoolGradient } from '../../../../../src/networks/kernels/max-pool/reference.js';
import { reluGradient } from '../../../../../src/networks/kernels/relu/reference.js';
import { type GpuCases, runOnGpu } from '../gpu/run-kernel.js';
import { expectClose, randomNumbers, randomOf } from '../numbers.js';

type Shape = [number, number, number, number];

interface Case {
  readonly info: ConvInfo;
  readonly window: { readonly stride: number; readonly pad: 'valid' | 'same' };
  readonly x: Float32Array;
  readonly filter: Float32Array;
  readonly bias: Float32Array;
}

/** Shapes of the labs' networks, whatever the dice give. */
const LAB_SHAPES: { x: Shape; filter: Shape }[] = [
  { x: [5, 28, 28, 1], filter: [3, 3, 1, 32] },
  { x: [7, 13, 13, 32], filter: [3, 3, 32, 32] },
  { x: [2, 5, 5, 64], filter: [3, 3, 64, 64] },
  { x: [0, 8, 8, 4], filter: [3, 3, 4, 8] },
];

function makeCase(index: number): Case {
  const random = randomOf(index);
  const lab = LAB_SHAPES[index];
  const side = () => 2 + random.integer(9);
  const channels = 1 + random.integer(13);
  const filter: Shape = lab?.filter ?? [1 + random.integer(3), 1 + random.integer(3), channels, 1 + random.integer(19)];
  const x: Shape = lab?.x ?? [1 + random.integer(3), filter[0] + side(), filter[1] + side(), channels];
  const stride = lab ? 1 : 1 + random.integer(2);
  const pad = random.next() < 0.5 || lab ? 'valid' : 'same';
  return {
    info: tf.backend_util.computeConv2DInfo(x, filter, stride, 1, pad),
    window: { stride, pad },
    x: randomNumbers(tf.util.sizeFromShape(x), random),
    filter: randomNumbers(tf.util.sizeFromShape(filter), random),
    bias: randomNumbers(filter[3], random),
  };
}

/** Few: a device compiles programs for each shape. */
const CASES = Array.from({ length: 6 }, (_, index) => makeCase(index));

/** Pooling halves both sides, so both have to be 2 at least. */
const POOLED = CASES.filter(({ info }) => info.outHeight >= 2 && info.outWidth >= 2);

const what = ({ info, window }: Case) =>
  `x ${info.inShape}, filter ${info.filterShape}, stride ${window.stride}, ${window.pad}`;

const tensors = ({ info, x, filter, bias }: Case) => ({
  x: tf.tensor(x, info.inShape),
  filter: tf.tensor(filter, info.filterShape),
  bias: tf.tensor(bias),
});

/** A gradient behind a layer, some of it 0. */
const slopeFor = (shape: number[], index: number) => randomNumbers(tf.util.sizeFromShape(shape), randomOf(500 + index));

async function expectGradients(
  one: Case,
  sums: ArrayLike<number>,
  slope: () => Record<string, tf.Tensor>,
): Promise<void> {
  const { info, window, x, filter } = one;
  const shapes = { ...window, xShape: info.inShape, filterShape: info.filterShape };
  const inputs = tensors(one);
  const [byFilter, byBias] = await runOnGpu(KERNEL.weightGradients, { x: inputs.x, ...slope() }, shapes);
  expectClose(byFilter, convFilterGradient({ x, dy: sums }, info), { what: `filter: ${what(one)}` });
  expectClose(byBias, columnSums(sums, info.outChannels), { what: `bias: ${what(one)}` });
  const [byInput] = await runOnGpu(KERNEL.inputGradient, { filter: inputs.filter, ...slope() }, shapes);
  expectClose(byInput, convInputGradient({ dy: sums, filter }, info), { what: `x: ${what(one)}` });
  tf.dispose(inputs);
}

export const CONVOLUTION_CASES: GpuCases = {
  'convolution adds the bias and keeps what is positive, for any size, stride and padding': async () => {
    for (const one of CASES) {
      const { info, window, x, filter, bias } = one;
      const [got] = await runOnGpu(KERNEL.convRelu, tensors(one), window);
      expectClose(got, conv2d({ x, filter, bias }, { info, relu: true }), { what: what(one) });
    }
  },

  'convolution and relu have the gradients of the definition': async () => {
    for (const [index, one] of CASES.entries()) {
      const { info, x, filter, bias } = one;
      const y = Float32Array.from(conv2d({ x, filter, bias }, { info, relu: true }));
      const dy = slopeFor(info.outShape, index);
      await expectGradients(one, reluGradient(dy, y), () => ({
        dy: tf.tensor(dy, info.outShape),
        y: tf.tensor(y, info.outShape),
      }));
    }
  },

  'convolution pools the largest of each 2×2 square, and sends gradients to the pixels that won': async () => {
    for (const [index, one] of POOLED.entries()) {
      const { info, window, x, filter, bias } = one;
      const sums = conv2d({ x, filter, bias }, { info });
      const poolInfo = tf.backend_util.computePool2DInfo(info.outShape as Shape, 2, 2, 1, 'valid');
      const wanted = maxPool(sums, poolInfo).values.map((value) => Math.max(value, 0));
      const inputs = tensors(one);
      const [pooled, winners] = tf.engine().runKernel<tf.Tensor[]>(KERNEL.convReluPool, inputs, window);
      expectClose(await pooled.data<'float32'>(), wanted, { what: what(one) });
      const dy = slopeFor(poolInfo.outShape, index);
      const spread = maxPoolGradient(sums, reluGradient(dy, wanted), poolInfo);
      await expectGradients(one, spread, () => ({
        dy: tf.tensor(dy, poolInfo.outShape),
        winners: tf.clone(winners),
      }));
      tf.dispose([inputs, pooled, winners]);
    }
  },

  'convolution lets what is not a number be seen': async () => {
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY]) {
      for (const one of POOLED.filter(({ x }) => x.length > 0).slice(0, 8)) {
        for (const kernel of [KERNEL.convRelu, KERNEL.convReluPool]) {
          const inputs = { ...tensors(one), bias: tf.tensor(one.bias.map(() => wrong)) };
          const [got] = await runOnGpu(kernel, inputs, one.window);
          if (got.some(Number.isFinite)) throw new Error(`${kernel}, ${what(one)}: ${wrong} was lost`);
        }
      }
    }
  },
};
