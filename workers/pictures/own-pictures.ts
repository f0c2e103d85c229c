import type { UndividedImages } from '../../src/data/own-parts.js';
import type { PictureForm } from '../../src/pictures/picture-form.js';
import type { LoadingOptions } from './loading-options.js';
import { arePictures, nameOfPictures } from './picture-files.js';
import { readPictures } from './read-pictures.js';

/** The student's own pictures as labelled images; null where the files are none. */
export async function ownPictures(
  files: readonly File[],
  form: PictureForm,
  options: LoadingOptions,
): Promise<UndividedImages | null> {
  if (!arePictures(files)) return null;
  const { set, classNames } = await readPictures(files, { ...options, form });
  return { name: nameOfPictures(files), set, classNames };
}

/** On what a reading of own pictures hangs besides the files; null where the files are none. */
export function pictureKey(
  files: readonly File[] | null,
  { seed, pictureSize, pictureFit, pictureColour }: PictureForm & { readonly seed: number },
): readonly unknown[] | null {
  return files && arePictures(files) ? [seed, pictureSize, pictureFit, pictureColour] : null;
}
