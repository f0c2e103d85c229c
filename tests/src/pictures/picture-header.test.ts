import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPictureHeader } from '../../../src/pictures/picture-header.js';
import { PICTURE_HEADERS } from './picture-headers.js';

test('each format is known by its bytes, with its size where they have it', () => {
  const found = Object.entries(PICTURE_HEADERS).map(([name, bytes]) => {
    const { format, width, height } = readPictureHeader(bytes) ?? { format: 'none', width: 0, height: 0 };
    return `${name}: ${format} ${width} × ${height}`;
  });
  assert.deepEqual(found, [
    'png: png 640 × 480',
    'jpeg: jpeg 640 × 480',
    'gif: gif 640 × 480',
    'lossy: webp 640 × 480',
    'lossless: webp 640 × 480',
    'extended: webp 640 × 480',
    'bmp: bmp 640 × 480',
    'heic: heic null × null',
    'avif: avif null × null',
    'svg: svg null × null',
  ]);
});

test('what is no picture, or ends within its header, is none', () => {
  assert.equal(readPictureHeader(new TextEncoder().encode('a text that goes on for a while')), null);
  assert.equal(readPictureHeader(PICTURE_HEADERS.png.subarray(0, 20)), null);
  assert.equal(readPictureHeader(PICTURE_HEADERS.jpeg.subarray(0, 24)), null);
});
