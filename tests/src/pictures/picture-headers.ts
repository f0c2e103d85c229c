const ascii = (text: string) => Array.from(text, (letter) => letter.charCodeAt(0));
const bytes = (...parts: readonly (number | readonly number[])[]) => Uint8Array.from(parts.flat());
const zeros = (count: number) => Array<number>(count).fill(0);

/** The first bytes of pictures of 640 × 480 pixels, as the formats' own papers lay them down. */
export const PICTURE_HEADERS = {
  png: bytes(0x89, ascii('PNG\r\n\x1a\n'), 0, 0, 0, 13, ascii('IHDR'), 0, 0, 2, 128, 0, 0, 1, 224, 8, 2, 0, 0, 0),
  jpeg: bytes(
    0xff,
    0xd8,
    0xff,
    0xe0,
    0,
    16,
    ascii('JFIF\0'),
    zeros(9),
    0xff,
    0xc0,
    0,
    17,
    8,
    1,
    224,
    2,
    128,
    3,
    zeros(9),
  ),
  gif: bytes(ascii('GIF89a'), 128, 2, 224, 1, zeros(9)),
  lossy: bytes(ascii('RIFF'), zeros(4), ascii('WEBPVP8 '), zeros(4), zeros(3), 0x9d, 1, 0x2a, 128, 2, 224, 1, zeros(9)),
  lossless: bytes(ascii('RIFF'), zeros(4), ascii('WEBPVP8L'), zeros(4), 0x2f, 0x7f, 0xc2, 0x77, 0, zeros(9)),
  extended: bytes(ascii('RIFF'), zeros(4), ascii('WEBPVP8X'), zeros(8), 0x7f, 2, 0, 0xdf, 1, 0, zeros(9)),
  bmp: bytes(ascii('BM'), zeros(12), 40, 0, 0, 0, 128, 2, 0, 0, 224, 1, 0, 0, zeros(9)),
  heic: bytes(0, 0, 0, 24, ascii('ftypheic'), zeros(12)),
  avif: bytes(0, 0, 0, 24, ascii('ftypavif'), zeros(12)),
  svg: bytes(ascii('<?xml version="1.0"?>\n<svg width="9">')),
} as const satisfies Record<string, Uint8Array>;
