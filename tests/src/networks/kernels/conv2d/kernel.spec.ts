import { before, describe, it } from 'node:test';
import * as tf from '@tensorflow/tfjs-core';
import type { ConvInfo } from '../../../../../src/networks/kernels/conv2d/kernel.js';
import { conv2d, convFilterGradient, convInputGradient } from '../../../../../src/networks/kernels/conv2d/reference.js';
import { KERNEL } from '../../../../../src/networks/kernels/kernel-names.js';
import { maxPool, maxPoolGradient } from '../../../../../src/networks/kernels/max-pool/reference.js';
import { expectClose, randomNumbers, randomOf, runKernel, useVariant, VARIANTS } from '../wasm-variants.js';

type Shape = [number, number, number, number];

interface Case {
  readonly info: ConvInfo;
  readonly attributes: { readonly strides: number; readonly pad: 'valid' | 'same'; readonly dataFormat: 'NHWC' };
  readonly x: Float32Array;
  readonly filter: Float32Array;
  readonly bias: Float32Array;
}

/** Shapes of the labs' networks, whatever the dice give. */
const LAB_SHAPES: { x: Shape; filter: Shape }[] = [
  { x: [2, 28, 28, 1], filter: [3, 3, 1, 32] },
  { x: [3, 13, 13, 32], filter: [3, 3, 32, 32] },
  { x: [5, 5, 5, 32], filter: [3, 3, 32, 32] },
  { x: [1, 28, 28, 3], filter: [3, 3, 3, 32] },
  { x: [2, 13, 13, 32], filter: [3, 3, 32, 64] },
  { x: [1, 26, 26, 32], filter: [3, 3, 32, 32] },
  { x: [2, 5, 5, 64], filter: [3, 3, 64, 64] },
  { x: [0, 8, 8, 4], filter: [3, 3, 4, 8] },
];

function makeCase(index: number): Case {
  const random = randomOf(index);
  const lab = LAB_SHAPES[index];
  const side = () => 2 + random.integer(9);
  const filterSide = () => 1 + random.integer(3);
  const channels = 1 + random.integer(13);
  const filter: Shape = lab?.filter ?? [filterSide(), filterSide(), channels, 1 + random.integer(19)];
  const x: Shape = lab?.x ?? [1 + random.integer(3), filter[0] + side(), filter[1] + side(), channels];
  const attributes = {
    strides: lab ? 1 : 1 + random.integer(2),
    pad: random.next() < 0.5 || lab ? 'valid' : 'same',
    dataFormat: 'NHWC',
  } as const;
  return {
    info: tf.backend_util.computeConv2DInfo(x, filter, attributes.strides, 1, attributes.pad),
    attributes,
    x: randomNumbers(tf.util.sizeFromShape(x), random),
    filter: randomNumbers(tf.util.sizeFromShape(filter), random),
    bias: randomNumbers(filter[3], random),
  };
}

const CASES = Array.from({ length: 40 }, (_, index) => makeCase(index));

/** Pooling halves both sides, so both have to be 2 at least. */
const POOLED = CASES.filter(({ info }) => info.outHeight >= 2 && info.outWidth >= 2);

const what = ({ info, attributes }: Case) =>
  `x ${info.inShape}, filter ${info.filterShape}, stride ${attributes.strides}, ${attributes.pad}`;

for (const variant of VARIANTS) {
  describe(`convolution, ${variant}`, () => {
    before(() => useVariant(variant));

    it('gives the sums of the definition for any size, stride and padding', () => {
      for (const one of CASES) {
        const { info, attributes, x, filter } = one;
        const inputs = { x: tf.tensor(x, info.inShape), filter: tf.tensor(filter, info.filterShape) };
        const [got] = runKernel('Conv2D', inputs, attributes);
        expectClose(got, conv2d({ x, filter }, { info }), { what: what(one) });
      }
    });

    it('adds the bias and keeps what is positive', () => {
      for (const one of CASES) {
        const { info, attributes, x, filter, bias } = one;
        const { strides: stride, pad } = attributes;
        const [got] = runKernel(KERNEL.convRelu, tensors(one), { stride, pad });
        expectClose(got, conv2d({ x, filter, bias }, { info, relu: true }), { what: what(one) });
      }
    });

    it('gives the gradients of the definition, also where many of them are 0', () => {
      for (const [index, one] of CASES.entries()) {
        const { info, attributes, x, filter } = one;
        const dy = randomNumbers(tf.util.sizeFromShape(info.outShape), randomOf(index)).map((v) => Math.max(v, 0));
        const [byFilter] = runKernel(
          'Conv2DBackpropFilter',
          { x: tf.tensor(x, info.inShape), dy: tf.tensor(dy, info.outShape) },
          { ...attributes, filterShape: info.filterShape },
        );
        expectClose(byFilter, convFilterGradient({ x, dy }, info), { what: `filter: ${what(one)}` });
        const [byInput] = runKernel(
          'Conv2DBackpropInput',
          { dy: tf.tensor(dy, info.outShape), filter: tf.tensor(filter, info.filterShape) },
          { ...attributes, inputShape: info.inShape },
        );
        expectClose(byInput, convInputGradient({ dy, filter }, info), { what: `x: ${what(one)}` });
      }
    });

    it('pools the largest of each 2×2 square as convolution, relu and pooling one by one', () => {
      for (const one of POOLED) {
        const { strides: stride, pad } = one.attributes;
        const [got] = runKernel(KERNEL.convReluPool, tensors(one), { stride, pad });
        expectClose(got, pooledReference(one).values, { what: what(one) });
      }
    });

    it('sends gradients through pools to the pixels that won', () => {
      for (const [index, one] of POOLED.entries()) {
        const { info, attributes, x, filter } = one;
        const { strides: stride, pad } = attributes;
        const { sums, poolInfo, winners } = pooledReference(one);
        const shape = poolInfo.outShape;
        const dy = randomNumbers(tf.util.sizeFromShape(shape), randomOf(index)).map((v) => Math.max(v, 0));
        const spread = maxPoolGradient(sums, dy, poolInfo);
        const shapes = { stride, pad, xShape: info.inShape, filterShape: info.filterShape };
        const [byFilter] = runKernel(
          KERNEL.pooledFilterGradient,
          { x: tf.tensor(x, info.inShape), dy: tf.tensor(dy, shape), winners: tf.tensor(winners, shape, 'bool') },
          shapes,
        );
        expectClose(byFilter, convFilterGradient({ x, dy: spread }, info), { what: `filter: ${what(one)}` });
        const [byInput] = runKernel(
          KERNEL.pooledInputGradient,
          {
            dy: tf.tensor(dy, shape),
            winners: tf.tensor(winners, shape, 'bool'),
            filter: tf.tensor(filter, info.filterShape),
          },
          shapes,
        );
        expectClose(byInput, convInputGradient({ dy: spread, filter }, info), { what: `x: ${what(one)}` });
      }
    });

    it('lets what is not a number be seen', () => {
      for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY]) {
        for (const one of POOLED.filter(({ x }) => x.length > 0)) {
          const { strides: stride, pad } = one.attributes;
          const bias = one.bias.map(() => wrong);
          const inputs = { ...tensors(one), bias: tf.tensor(bias) };
          const [got] = runKernel(KERNEL.convReluPool, inputs, { stride, pad });
          if (got.some(Number.isFinite)) throw new Error(`${what(one)}: ${wrong} was lost`);
        }
      }
    });
  });
}

function tensors({ info, x, filter, bias }: Case): Record<string, tf.Tensor> {
  return { x: tf.tensor(x, info.inShape), filter: tf.tensor(filter, info.filterShape), bias: tf.tensor(bias) };
}

/** Convolution, pooling and relu one by one; `winners` as the kernels count them, 0 … 3. */
function pooledReference({ info, x, filter, bias }: Case) {
  const sums = conv2d({ x, filter, bias }, { info });
  const poolInfo = tf.backend_util.computePool2DInfo(info.outShape as Shape, 2, 2, 1, 'valid');
  const pooled = maxPool(sums, poolInfo);
  const winners = Uint8Array.from(pooled.winners, (winner) => {
    const pixel = Math.floor(winner / info.outChannels);
    const row = Math.floor(pixel / info.outWidth) % info.outHeight;
    return 2 * (row % 2) + ((pixel % info.outWidth) % 2);
  });
  return { sums, poolInfo, winners, values: pooled.values.map((value) => Math.max(value, 0)) };
}
