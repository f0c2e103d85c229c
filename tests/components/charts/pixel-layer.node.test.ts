import { describe, it } from 'node:test';
import { expect } from 'chai';
import { PixelLayer, type Stamp } from '../../../components/charts/pixel-layer.js';

/** One pixel. */
const dot = (...rgba: number[]): Stamp => ({ width: 1, height: 1, data: Uint8ClampedArray.from(rgba) });
const pixel = (layer: PixelLayer, x: number, y: number) => [
  ...layer.data.subarray(4 * (y * layer.width + x), 4 * (y * layer.width + x) + 4),
];

describe('a layer of pixels', () => {
  it('keeps an opaque picture as it is, over whatever was there', () => {
    const layer = new PixelLayer(3, 2);
    layer.stamp(dot(9, 9, 9, 255), [1, 1], 1);
    layer.stamp(dot(200, 100, 50, 255), [1, 1], 1);
    expect(pixel(layer, 1, 1)).to.deep.equal([200, 100, 50, 255]);
    expect(pixel(layer, 0, 1)).to.deep.equal([0, 0, 0, 0]);
  });

  it('mixes half transparent pictures as "over" does', () => {
    const layer = new PixelLayer(1, 1);
    layer.stamp(dot(200, 0, 0, 255), [0, 0], 1);
    layer.stamp(dot(0, 100, 0, 255), [0, 0], 0.5);
    expect(pixel(layer, 0, 0)).to.deep.equal([100, 50, 0, 255]);
    layer.clear();
    layer.stamp(dot(200, 0, 0, 128), [0, 0], 1);
    layer.stamp(dot(0, 0, 200, 128), [0, 0], 1);
    // Alpha 128 + 128 · 127/255; two thirds of the colour come from the upper one.
    expect(pixel(layer, 0, 0)).to.deep.equal([66, 0, 134, 192]);
  });

  it('cuts off what lies outside', () => {
    const layer = new PixelLayer(2, 2);
    const square = { width: 2, height: 2, data: new Uint8ClampedArray(16).fill(255) };
    for (const corner of [
      [-1, -1],
      [5, 5],
      [-9, 0],
    ] as const)
      layer.stamp(square, corner, 1);
    expect([...layer.data]).to.deep.equal([255, 255, 255, 255, ...new Array(12).fill(0)]);
  });
});
