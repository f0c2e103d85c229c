import type { ImageDataset, ImageSet } from '../data/image-set.js';
import { selectImages } from '../data/select-images.js';
import { SeededRandom } from '../random.js';
import type { TripletSettings } from './triplet-settings.js';

/** A data set as a run uses it. */
export interface StudiedImages {
  /** What the network learns from. */
  readonly taught: ImageDataset;
  /** What it is judged by; the same where no class is withheld. */
  readonly measured: ImageDataset;
  /** Names of the classes that are withheld from training. */
  readonly unseen: readonly string[];
}

const STREAM = 5;

/** Triplets need two classes, to learn from as to be judged by. */
const LEAST_CLASSES = 2;

/**
 * Withholds classes from training and judges by them alone: an embedding that has learnt what makes things alike tells
 * classes apart that it has never seen (Hermans et al. 2017 judge by persons who are not in the training part).
 * Which classes, the seed says.
 */
export function withheldClasses(
  dataset: ImageDataset,
  { unseenClasses, seed }: Pick<TripletSettings, 'unseenClasses' | 'seed'>,
): StudiedImages {
  const classes = dataset.classNames.length;
  const most = classes - LEAST_CLASSES;
  if (unseenClasses === 0 || most < LEAST_CLASSES) return { taught: dataset, measured: dataset, unseen: [] };
  const count = Math.min(most, Math.max(LEAST_CLASSES, unseenClasses));
  const order = new SeededRandom(seed).fork(STREAM).shuffle(Uint32Array.from({ length: classes }, (_, i) => i));
  const unseen = order.subarray(0, count);
  const part = (isUnseen: boolean): ImageDataset => {
    const of = (set: ImageSet) => ofClasses(set, (label) => unseen.includes(label) === isUnseen);
    return { ...dataset, train: of(dataset.train), test: of(dataset.test) };
  };
  const unseenNames = Array.from(unseen.slice().sort(), (label) => dataset.classNames[label]);
  return { taught: part(false), measured: part(true), unseen: unseenNames };
}

function ofClasses(set: ImageSet, isWanted: (label: number) => boolean): ImageSet {
  return selectImages(
    set,
    Uint32Array.from(set.labels.keys()).filter((index) => isWanted(set.labels[index])),
  );
}
