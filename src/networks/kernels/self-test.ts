import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients.js';
import { SeededRandom } from '../../random.js';
import * as adamReference from './adam/reference.js';
import { Adam } from './adam.js';
import * as columnSums from './column-sums/reference.js';
import * as convolution from './conv2d/reference.js';
import { convReluPool, dense } from './fused-ops.js';
import * as product from './matmul/reference.js';
import * as maxPool from './max-pool/reference.js';
import * as relu from './relu/reference.js';

/** Of the largest number of a result; drivers that are right stay below 1e-5. */
const TOLERANCE = 1e-4;

interface Proof {
  readonly name: string;
  readonly found: ArrayLike<number>;
  readonly wanted: ArrayLike<number>;
}

/**
 * Holds the current backend to the kernels' twins, on shapes that no tile fits: graphics drivers are known that compute
 * wrong numbers without a word.
 *
 * @returns what came out wrong; null where all is right
 */
export async function wrongOperation(): Promise<string | null> {
  const random = new SeededRandom(1);
  const normal = (length: number) => Float32Array.from({ length }, () => random.normal());
  for (const prove of [provePlainProduct, proveConvolution, proveNaN, proveAdam]) {
    const proofs = await prove(normal);
    const wrong = proofs.find(({ found, wanted }) => !agree(found, wanted));
    if (wrong) return wrong.name;
  }
  return null;
}

type Normal = (length: number) => Float32Array;

/** Where one is no number the other has to be none either. */
function agree(found: ArrayLike<number>, wanted: ArrayLike<number>): boolean {
  const finite = Array.from(wanted).filter(Number.isFinite);
  const largest = finite.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const isRight = (value: number, i: number) =>
    Number.isFinite(value) ? Math.abs(found[i] - value) <= TOLERANCE * largest : Number.isNaN(found[i]);
  return found.length === wanted.length && Array.from(wanted).every(isRight);
}

async function provePlainProduct(normal: Normal): Promise<Proof[]> {
  const [rows, inputs, outputs] = [535, 67, 33];
  const x = { rows, columns: inputs, values: normal(rows * inputs) };
  const weights = { rows: inputs, columns: outputs, values: normal(inputs * outputs) };
  const bias = normal(outputs);
  const sums = tf.tidy(() =>
    dense(
      tf.tensor2d(x.values, [rows, inputs]),
      tf.tensor2d(weights.values, [inputs, outputs]),
      tf.tensor1d(bias),
      'relu',
    ),
  );
  return [{ name: 'product', found: await taken(sums), wanted: product.matMul(x, weights, { bias, relu: true }) }];
}

async function proveConvolution(normal: Normal): Promise<Proof[]> {
  const shapes = { x: [3, 15, 12, 3], filter: [3, 3, 3, 5], dy: [3, 6, 5, 5] } as const;
  const values = {
    x: normal(3 * 15 * 12 * 3),
    filter: normal(3 * 3 * 3 * 5),
    bias: normal(5),
    dy: normal(3 * 6 * 5 * 5),
  };
  const { value, grads } = tf.tidy(() => {
    const inputs = [
      tf.tensor4d(values.x, [...shapes.x]),
      tf.tensor4d(values.filter, [...shapes.filter]),
      tf.tensor1d(values.bias),
    ];
    const dy = tf.tensor4d(values.dy, [...shapes.dy]);
    return tf.valueAndGrads((x, filter, bias) =>
      tf.sum(tf.mul(convReluPool(x as tf.Tensor4D, filter as tf.Tensor4D, bias as tf.Tensor1D), dy)),
    )(inputs);
  });
  const [byX, byFilter, byBias] = await Promise.all(grads.map(taken));
  value.dispose();
  const info = tf.backend_util.computeConv2DInfo([...shapes.x], [...shapes.filter], 1, 1, 'valid');
  const sums = convolution.conv2d(values, { info, relu: true });
  const pool = tf.backend_util.computePool2DInfo([3, 13, 10, 5], 2, 2, 1, 'valid');
  const dy = relu.reluGradient(maxPool.maxPoolGradient(sums, values.dy, pool), sums);
  return [
    {
      name: 'gradient by pixels',
      found: byX,
      wanted: convolution.convInputGradient({ dy, filter: values.filter }, info),
    },
    { name: 'gradient by filter', found: byFilter, wanted: convolution.convFilterGradient({ x: values.x, dy }, info) },
    { name: 'gradient by bias', found: byBias, wanted: columnSums.columnSums(dy, 5) },
  ];
}

/** Compilers may take for granted that numbers are finite; a run that diverged would then look healthy. */
async function proveNaN(normal: Normal): Promise<Proof[]> {
  const x = normal(5 * 7);
  x[16] = Number.NaN;
  const weights = normal(7 * 3);
  const sums = tf.tidy(() => dense(tf.tensor2d(x, [5, 7]), tf.tensor2d(weights, [7, 3]), tf.zeros([3]), 'linear'));
  const wanted = product.matMul({ rows: 5, columns: 7, values: x }, { rows: 7, columns: 3, values: weights });
  return [{ name: 'not-a-number', found: await taken(sums), wanted }];
}

async function proveAdam(normal: Normal): Promise<Proof[]> {
  const weights = normal(133).map((value) => value / 10);
  const gradient = normal(133);
  const rule = { learningRate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-7, step: 1 };
  const adam = new Adam(rule);
  const variable = tf.tidy(() => tf.variable(tf.tensor1d(weights)));
  const slope = tf.tensor1d(gradient);
  adam.apply([{ variable, gradient: slope }]);
  const moved = await variable.data<'float32'>();
  adam.dispose();
  tf.dispose([variable, slope]);
  const zeros = new Float32Array(weights.length);
  const wanted = adamReference.adam({ weights, gradient, first: zeros, second: zeros }, rule);
  const change = (to: ArrayLike<number>) => Float64Array.from(weights, (weight, i) => to[i] - weight);
  return [{ name: 'Adam', found: change(moved), wanted: change(wanted.weights) }];
}

/** The numbers of a tensor, which is disposed of. */
async function taken(tensor: tf.Tensor): Promise<Float32Array> {
  const values = await tensor.data<'float32'>();
  tensor.dispose();
  return values;
}
