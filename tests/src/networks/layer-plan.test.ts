import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  convolution,
  countParameters,
  hidden,
  output,
  shapedLayers,
  variableShapes,
} from '../../../src/networks/layer-plan.js';

const image = (side: number) => ({ height: side, width: side, channels: 3 });

describe('a plan of layers', () => {
  it('has the shapes of weights and biases, layer by layer, and two of each in a residual block', () => {
    const layers = shapedLayers(
      image(7),
      [convolution(8, true), { kind: 'residual' }, hidden(5), output(2)],
      'network',
    );
    const shapes = [[3, 3, 3, 8], [8], [3, 3, 8, 8], [8], [3, 3, 8, 8], [8], [32, 5], [5], [5, 2], [2]];
    assert.deepEqual(variableShapes(layers), shapes);
    assert.equal(countParameters(layers), 216 + 8 + 2 * (576 + 8) + 160 + 5 + 10 + 2);
  });

  it('takes the smallest images that leave a pixel after the last convolution, and refuses smaller ones', () => {
    const plans = [convolution(2, true), convolution(2, true), convolution(2, false), output(2)];
    assert.deepEqual(shapedLayers(image(18), plans, 'backbone')[3].weightShapes, [[2, 2]]);
    assert.throws(() => shapedLayers({ ...image(18), width: 17 }, plans, 'backbone'), {
      code: 'settings-invalid',
      detail: { setting: 'backbone', given: '18×17' },
      message: /at least 18×18/,
    });
  });
});
