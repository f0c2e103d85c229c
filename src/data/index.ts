/** Everything about data that can be used without a browser: the public list of `labtags/data`. */
export { MAX_DATA_BYTES } from './byte-stream.js';
export { checkDataset, type UncheckedDataset } from './dataset-checks.js';
export { DERMA_MNIST, splitsFromNpz } from './derma-mnist.js';
export { DIGIT_NAMES, DigitDrawing, type DigitDrawingOptions, drawDigits } from './drawn-digits.js';
export { drawGarments, type GarmentDrawingOptions } from './drawn-garments.js';
export { drawLesions, type LesionDrawingOptions, LesionsInProgress } from './drawn-lesions.js';
export { GARMENT_NAMES } from './garment-shapes.js';
export { gunzip, isGzip } from './gzip.js';
export { decodeIdx, type IdxArray, isIdx } from './idx.js';
export type { ImageDrawing } from './image-drawing.js';
export { type ImageDataset, type ImageSet, imagePixels, indicesByClass } from './image-set.js';
export { type DatasetDescription, imageDatasetFromFiles, type NamedBytes } from './image-set-from-files.js';
export { type BySplit, classCounts, SPLITS, type Split, type SplitDataset } from './image-splits.js';
export {
  IDX_FILE_NAMES,
  KNOWN_DATASETS,
  type KnownDataset,
  type KnownFile,
  knownDataset,
  knownDatasetByChecksum,
} from './known-datasets.js';
export {
  decodeLabContents,
  encodeLabContents,
  isLabFile,
  type LabArray,
  type LabArrayType,
  type LabContents,
} from './lab-container.js';
export { decodeLabFile, encodeLabFile, encodeLabPieces } from './lab-file.js';
export { type SharedLesions, sharedLesions, splitByLesion } from './lesion-splits.js';
export type { ByteArray } from './npy.js';
export { decodeNpz, type NpzOptions, npzNames } from './npz.js';
export { firstImages, selectImages } from './select-images.js';
export { Sha256, sha256OfBytes, sha256OfDataset } from './sha256.js';
export { decodeSplitFile, encodeSplitPieces } from './split-file.js';
export { splitsFromFiles } from './splits-from-files.js';
