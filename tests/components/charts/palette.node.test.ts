import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { lab, rgb } from 'd3';
import { CLASS_COLORS, classGlyphs, SERIES_COLORS, SURFACE } from '../../../components/charts/palette.js';

/** Linear-light RGB as seen with each kind of sight, complete forms; Machado, Oliveira and Fernandes 2009. */
const SIGHT: Readonly<Record<string, readonly (readonly number[])[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** CIELAB (CIE 1976) distance; 2.3 is just noticeable side by side, scattered dots need several times that. */
const LEAST_DISTANCE = 9;

describe('the palette', () => {
  it('has class colours of at least 3 : 1 on light and on dark pages', () => {
    for (const color of CLASS_COLORS) {
      assert.ok(contrast(color.light, SURFACE.light) >= 3, `${color.light} on light`);
      assert.ok(contrast(color.dark, SURFACE.dark) >= 3, `${color.dark} on dark`);
    }
  });

  it('has series colours of at least 3 : 1 on both', () => {
    for (const color of SERIES_COLORS) {
      assert.ok(contrast(color, SURFACE.light) >= 3, `${color} on light`);
      assert.ok(contrast(color, SURFACE.dark) >= 3, `${color} on dark`);
    }
  });

  for (const [sight, matrix] of Object.entries(SIGHT)) {
    it(`keeps any two classes apart with ${sight === 'normal' ? 'normal sight' : sight}`, () => {
      for (const scheme of ['light', 'dark'] as const) {
        const colors = CLASS_COLORS.map((color) => color[scheme]);
        const seen = colors.map((color) => lab(asSeen(color, matrix)));
        for (let i = 0; i < seen.length; i++) {
          for (let j = 0; j < i; j++) {
            const distance = Math.hypot(seen[i].l - seen[j].l, seen[i].a - seen[j].a, seen[i].b - seen[j].b);
            assert.ok(distance > LEAST_DISTANCE, `${colors[i]} and ${colors[j]}: ${distance.toFixed(1)}`);
          }
        }
      }
    });
  }
});

describe('classGlyphs', () => {
  it('gives every class a character of its own', () => {
    assert.deepEqual(classGlyphs(['0', '1', '9']), ['0', '1', '9']);
    assert.deepEqual(classGlyphs(['Shirt', 'Sneaker', 'Sandal', 'T-shirt']), ['S', 'N', 'A', 'T']);
    assert.equal(new Set(classGlyphs(Array.from({ length: 36 }, () => 'same'))).size, 36);
  });
});

function linear(color: string): number[] {
  const { r, g, b } = rgb(color);
  return [r, g, b].map((value) => (value <= 10.31475 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4));
}

/** WCAG 2.2 contrast ratio. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red, green, blue] = linear(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function asSeen(color: string, matrix: readonly (readonly number[])[]) {
  const seen = matrix.map((row) => row.reduce((sum, weight, i) => sum + weight * linear(color)[i], 0));
  const [r, g, b] = seen.map((value) => {
    const light = Math.min(1, Math.max(0, value));
    return 255 * (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055);
  });
  return rgb(r, g, b);
}
