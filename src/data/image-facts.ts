import type { ImageSet } from './image-set.js';

/** What is told of a data set of images, whatever a lab does with them. */
export interface ImageFacts {
  readonly name: string;
  readonly origin: string;
  readonly licence: string;
  readonly sha256: string;
  readonly classNames: readonly string[];
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

/** @param images any part of the data set */
export function imageFacts(
  { name, origin, licence, sha256, classNames }: Omit<ImageFacts, 'height' | 'width' | 'channels'>,
  { height, width, channels }: ImageSet,
): ImageFacts {
  return { name, origin, licence, sha256, classNames, height, width, channels };
}
