/**
 * What the build has made for the command, with the types of its sources. The address is put together, so that a type
 * checker does not read the bundle instead.
 */
import './built.mjs';

/** @type {typeof import('../src/labs/index.js')} */
export const {
  COMMON_CONTROLS,
  gradeFiles,
  gradescopeResult,
  htmlText,
  LABS,
  marksCsv,
  moodleCsv,
  parseFieldValue,
  parseTask,
  readRecordedFile,
  SCORM_VERSIONS,
  scormZip,
  whyNotRepeatable,
  withRerun,
} = await library('labs');

/** @type {typeof import('../src/data/index.js')} */
export const {
  DERMA_MNIST,
  encodeLabFile,
  encodeSplitPieces,
  firstImages,
  gunzip,
  IDX_FILE_NAMES,
  imageDatasetFromFiles,
  isGzip,
  KNOWN_DATASETS,
  knownDataset,
  MAX_DATA_BYTES,
  sha256OfBytes,
  sha256OfDataset,
  splitsFromFiles,
} = await library('data');

/** @type {typeof import('../src/words/index.js')} */
export const { detectWordFormat, encodeCompactVectors, KeyedVectors, openVectorReader, plainWordMatrix } =
  await library('words');

/** @type {typeof import('../components/language/index.js')} */
export const { languageOf, languages } = await library('language');

/** @param {string} name */
function library(name) {
  return import(String(new URL(`../dist/${name}.js`, import.meta.url)));
}
