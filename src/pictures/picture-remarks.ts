import { type ImageSet, imagePixels, indicesByClass } from '../data/image-set.js';
import type { PictureRemark } from './picture-report.js';

/** From this share on a class is told to fill the set. */
const DOMINANT_SHARE = 0.95;

/** From this share of the smaller class's pictures on, two classes are told to be one. */
const TWIN_SHARE = 0.5;

interface Named {
  readonly classNames: readonly string[];
  /** Where each picture came from. */
  readonly paths: readonly string[];
}

/** What can be used, but teaches little: classes that are the same, one that fills the set, pictures of one colour. */
export function remarksOn(set: ImageSet, { classNames, paths }: Named): readonly PictureRemark[] {
  const members = indicesByClass(set.labels, classNames.length);
  const constant = paths.flatMap((_, index) => (isConstant(imagePixels(set, index), set.channels) ? [index] : []));
  const largest = members.reduce((best, { length }, label) => (length > members[best].length ? label : best), 0);
  const share = (members[largest]?.length ?? 0) / Math.max(1, set.count);
  return [
    ...twins(set, members, classNames),
    ...(share >= DOMINANT_SHARE ? [{ kind: 'dominant', name: classNames[largest], share } as const] : []),
    ...(constant.length > 0 ? [{ kind: 'constant', name: paths[constant[0]], count: constant.length } as const] : []),
  ];
}

function twins(set: ImageSet, members: readonly Uint32Array[], classNames: readonly string[]): PictureRemark[] {
  const contents = members.map((indices) => new Set(Array.from(indices, (index) => imagePixels(set, index).join())));
  return classNames.flatMap((first, i) =>
    classNames.slice(i + 1).flatMap((second, j): PictureRemark[] => {
      const [a, b] = [contents[i], contents[i + 1 + j]];
      const count = [...a].filter((content) => b.has(content)).length;
      return count > 0 && count >= TWIN_SHARE * Math.min(a.size, b.size)
        ? [{ kind: 'twins', first, second, count }]
        : [];
    }),
  );
}

/** Every pixel is as the first. */
function isConstant(pixels: Uint8Array, channels: number): boolean {
  return pixels.every((value, i) => value === pixels[i % channels]);
}
