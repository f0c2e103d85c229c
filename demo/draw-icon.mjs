/** The site's icon as PNG, drawn by the same measures as icon.svg: three points of a triplet and their two distances. */
import { crc32, deflateSync } from 'node:zlib';

/** Units of the drawing along each side, as in icon.svg. */
const UNITS = 32;
const RADIUS = 5;
const LINE_WIDTH = 2;
const PAPER = [0xfd, 0xfc, 0xfa];
const LINE = [0x8a, 0x92, 0x9c];

/** @type {readonly (readonly [x: number, y: number, color: readonly number[]])[]} */
const POINTS = [
  [8, 22, [0x2c, 0x8a, 0x5b]],
  [16, 8, [0x1c, 0x5a, 0x94]],
  [25, 23, [0xc2, 0x57, 0x1a]],
];

/** Colour and signed distance to the edge of each shape, negative inside; later ones lie on top. */
const SHAPES = [
  ...[POINTS[0], POINTS[2]].map(([x, y]) => ({ color: LINE, distance: toLine([x, y], [POINTS[1][0], POINTS[1][1]]) })),
  ...POINTS.map(([x, y, color]) => ({
    color,
    distance: (/** @type {number} */ px, /** @type {number} */ py) => Math.hypot(px - x, py - y) - RADIUS,
  })),
];

/**
 * @param {number} size pixels along each side
 * @param {number} scale of the drawing about its middle; the paper always fills the square
 */
export function drawIcon(size, scale = 1) {
  const unit = UNITS / (size * scale);
  const rows = Buffer.alloc(size * (1 + 3 * size));
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const x = UNITS / 2 + (column + 0.5 - size / 2) * unit;
      const y = UNITS / 2 + (row + 0.5 - size / 2) * unit;
      // The first byte of a row names its filter: none.
      rows.set(colorAt([x, y], unit), row * (1 + 3 * size) + 1 + 3 * column);
    }
  }
  return encodePng(size, rows);
}

/**
 * @param {readonly [number, number]} point
 * @param {number} pixel its width in units of the drawing, over which edges are softened
 */
function colorAt([x, y], pixel) {
  let color = PAPER;
  for (const shape of SHAPES) {
    const cover = Math.min(1, Math.max(0, 0.5 - shape.distance(x, y) / pixel));
    color = color.map((channel, index) => channel + cover * (shape.color[index] - channel));
  }
  return color.map(Math.round);
}

/**
 * @param {readonly [number, number]} from
 * @param {readonly [number, number]} to
 * @returns {(x: number, y: number) => number}
 */
function toLine([fromX, fromY], [toX, toY]) {
  const [dx, dy] = [toX - fromX, toY - fromY];
  return (x, y) => {
    const along = Math.min(1, Math.max(0, ((x - fromX) * dx + (y - fromY) * dy) / (dx * dx + dy * dy)));
    return Math.hypot(x - fromX - along * dx, y - fromY - along * dy) - LINE_WIDTH / 2;
  };
}

/**
 * @param {number} size
 * @param {Buffer} rows each with its filter byte, eight bits of red, green and blue
 */
function encodePng(size, rows) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 2], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.of()),
  ]);
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}
