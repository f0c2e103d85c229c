/** What a picture's first bytes say of it. */
export interface PictureHeader {
  readonly format: 'png' | 'jpeg' | 'gif' | 'webp' | 'bmp' | 'heic' | 'avif' | 'svg';
  /** Pixels as stored; null where only decoding tells. */
  readonly width: number | null;
  readonly height: number | null;
}

/** Enough of a file for its header: camera makers put previews of up to 64 KB each before a JPEG's size. */
export const HEADER_BYTES = 256 * 1024;

/**
 * Recognises a picture by its bytes, whatever its name says, and reads its size, so that a file of a few bytes that
 * would unpack to gigabytes is never decoded.
 *
 * @param bytes the file's first {@link HEADER_BYTES}, or all of it
 * @returns null for what is no picture, or is cut short in its header
 */
export function readPictureHeader(bytes: Uint8Array): PictureHeader | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < 16) return null;
  if (view.getUint32(0) === 0x89504e47)
    return bytes.length < 24 ? null : sized('png', view.getUint32(16), view.getUint32(20));
  if (view.getUint16(0) === 0xffd8) return jpegHeader(view);
  const start = text(bytes, 0, 12);
  if (start.startsWith('GIF8')) return sized('gif', view.getUint16(6, true), view.getUint16(8, true));
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return webpHeader(view, bytes);
  if (start.startsWith('BM')) return bmpHeader(view);
  if (start.slice(4, 8) === 'ftyp') return isoHeader(text(bytes, 8, 12));
  return /<svg[\s>]/i.test(text(bytes, 0, 4096)) ? { format: 'svg', width: null, height: null } : null;
}

function sized(format: PictureHeader['format'], width: number, height: number): PictureHeader | null {
  return width > 0 && height > 0 ? { format, width, height } : null;
}

function text(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

/** Segments follow each other, each with its length, until the frame header (SOF0 … SOF15) that has the size. */
function jpegHeader(view: DataView): PictureHeader | null {
  let at = 2;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at++;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return sized('jpeg', view.getUint16(at + 7), view.getUint16(at + 5));
    at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return null;
}

/** Lossy, lossless and extended files keep their size in three places (RFC 9649). */
function webpHeader(view: DataView, bytes: Uint8Array): PictureHeader | null {
  if (bytes.length < 30) return null;
  switch (text(bytes, 12, 16)) {
    case 'VP8 ':
      return sized('webp', view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return sized('webp', 1 + (bits & 0x3fff), 1 + ((bits >>> 14) & 0x3fff));
    }
    case 'VP8X':
      return sized('webp', 1 + (view.getUint32(24, true) & 0xffffff), 1 + (view.getUint32(26, true) >>> 8));
    default:
      return null;
  }
}

function bmpHeader(view: DataView): PictureHeader | null {
  return view.byteLength < 26 ? null : sized('bmp', view.getInt32(18, true), Math.abs(view.getInt32(22, true)));
}

function isoHeader(brand: string): PictureHeader | null {
  if (/^avi[fs]/.test(brand)) return { format: 'avif', width: null, height: null };
  return /^(hei|hev|mif1|msf1)/.test(brand) ? { format: 'heic', width: null, height: null } : null;
}
