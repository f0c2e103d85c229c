import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { classesOf, curveOf, finalValue, readHandIn } from '../../src/class-data/hand-ins.js';
import { gunzip } from '../../src/data/gzip.js';
import { decodeIdx } from '../../src/data/idx.js';
import { imageDatasetFromFiles } from '../../src/data/image-set-from-files.js';
import { decodeLabContents } from '../../src/data/lab-container.js';
import { encodeLabFile } from '../../src/data/lab-file.js';
import { readNpyHeader } from '../../src/data/npy.js';
import { splitsFromFiles } from '../../src/data/splits-from-files.js';
import { tableDataset } from '../../src/data/tables/table-dataset.js';
import { unzipEntry, zipEntries } from '../../src/data/zip.js';
import { LABS, labOf } from '../../src/labs/labs.js';
import type { LabWord } from '../../src/labs/names.js';
import { countParameters } from '../../src/networks/layer-plan.js';
import { readPictureHeader } from '../../src/pictures/picture-header.js';
import { classesOfPictures, isHidden, isPictureName, leadsOutside } from '../../src/pictures/picture-names.js';
import type { SeededRandom } from '../../src/random.js';
import { readPermalink, withoutPermalink, writePermalink } from '../../src/settings/permalink.js';
import { type OpeningLab, projectText, readProject } from '../../src/sharing/project-file.js';
import { readRecording } from '../../src/sharing/recording.js';
import type { LabResult } from '../../src/sharing/result-file.js';
import { sealed } from '../../src/sharing/seal.js';
import { parseTask } from '../../src/task/parse-task.js';
import { embeddingLayers } from '../../src/triplet/backbones.js';
import { readNetwork, saveNetwork } from '../../src/triplet/saved-network.js';
import { defaultTripletSettings } from '../../src/triplet/triplet-settings.js';
import { AnalogyEvaluation } from '../../src/words/evaluation/analogy-evaluation.js';
import { evaluatePairs } from '../../src/words/evaluation/pair-evaluation.js';
import { decodeCompactVectors, encodeCompactVectors } from '../../src/words/formats/compact-vectors.js';
import { readVectorBytes } from '../../src/words/formats/word-format.js';
import { KeyedVectors } from '../../src/words/keyed-vectors.js';
import { plainWordMatrix } from '../../src/words/plain-word-matrix.js';
import { idxBytes } from '../src/data/byte-files.js';
import { cifarBytes, npyBytes } from '../src/data/formats/made-files.js';
import { npzFile } from '../src/data/npz-files.js';
import { PICTURE_HEADERS } from '../src/pictures/picture-headers.js';
import { mutatedBytes, mutatedJson, mutatedText } from './mutations.js';

/** One kind of file or text: what a mutation of it looks like, and its reader. */
export interface Parser {
  /** A damaged one, always the same for the same draws. */
  damaged(random: SeededRandom): Uint8Array;
  /** May throw a LabError, and nothing else. */
  read(bytes: Uint8Array): unknown;
}

const MOST_BYTES = 16 * 1024 * 1024;
const decoder = new TextDecoder();
const encode = (text: string) => new TextEncoder().encode(text);

function ofBytes(samples: readonly Uint8Array[], read: Parser['read']): Parser {
  return { damaged: (random) => mutatedBytes(samples[random.integer(samples.length)], random), read };
}

function ofText(samples: readonly string[], read: (text: string) => unknown): Parser {
  const damaged = (random: SeededRandom) => encode(mutatedText(samples[random.integer(samples.length)], random));
  return { damaged, read: (bytes) => read(decoder.decode(bytes)) };
}

/** Results whose values are others: half of them sealed anew, so that the hash does not hide the rest. */
function ofResults(results: readonly object[], read: (text: string) => unknown): Parser {
  const damaged = (random: SeededRandom) => {
    const result = results[random.integer(results.length)];
    if (random.next() < 0.2) return encode(mutatedText(JSON.stringify(result), random));
    const changed = mutatedJson(result, random);
    const isObject = typeof changed === 'object' && changed !== null && !Array.isArray(changed);
    return encode(JSON.stringify(isObject && random.next() < 0.7 ? resealed(changed) : changed) ?? '');
  };
  return { damaged, read: (bytes) => read(decoder.decode(bytes)) };
}

/** What cannot be hashed is left as it is. */
function resealed(file: object): object {
  try {
    return sealed(file);
  } catch {
    return file;
  }
}

const IMAGES = idxBytes([12, 3, 3]);
const LABELS = idxBytes(
  [12],
  Uint8Array.from({ length: 12 }, (_, i) => i % 3),
);
const DATASET = imageDatasetFromFiles([
  { name: 'x', bytes: IMAGES },
  { name: 'y', bytes: LABELS },
]);

const WORDS = ['king', 'queen', 'cow', 'calf'];
const GLOVE = WORDS.map((word, i) => `${word} ${i}.5 -${i} ${i}e-3`).join('\n');
const WORD2VEC = `4 3\n${GLOVE}\n`;
const BINARY = Buffer.concat([
  Buffer.from('4 3\n'),
  ...WORDS.map((word, i) => Buffer.concat([Buffer.from(`${word} `), Buffer.from(Float32Array.of(i, 1, -i).buffer)])),
]);
const matrix = plainWordMatrix(4, 3);
matrix.values.set([1, 2, 3, -1, 0, 4, 5, 6, 7, 8, 9, 1]);
const VECTORS = new KeyedVectors(WORDS, matrix);
const SOURCE = { name: 'glove', origin: 'here', licence: 'MIT' };
const compact = (precision: 'int8' | 'float32') =>
  new Uint8Array(Buffer.concat(encodeCompactVectors(VECTORS, SOURCE, { precision })));

const TABLE = [
  'split,index,label,lesion_id',
  ...[0, 1, 2, 0, 1, 2].map((label, i) => `train,${i},${label},L${i}`),
  ...[0, 1, 2].map((label, i) => `val,${i},${label},"V""${i}"`),
  ...[0, 1, 2, 0].map((label, i) => `test,${i},${label},L${i}`),
].join('\r\n');

const RECORDINGS = ['triplet', 'imbalance', 'tuner', 'words'].map((page) =>
  JSON.parse(gunzipSync(readFileSync(`demo/recordings/${page}.json.gz`)).toString()),
) as (LabResult & { recording: { events: { kind: string }[] } })[];
const HAND_IN = {
  name: 'Ada',
  savedAt: '2026-11-25T08:00:00.000Z',
  link: 'https://example.org/#triplet=v1',
  task: null,
};

const IMAGE = { height: 24, width: 24, channels: 1 };
const LAYERS = embeddingLayers(IMAGE, { backbone: 'small', embeddingSize: 8 });
const WEIGHTS = new Float32Array(countParameters(LAYERS));
const MODEL = saveNetwork(LAYERS, WEIGHTS, { image: IMAGE, settings: defaultTripletSettings }).modelJson;

const TASKS = ['knn >= .9 until epoch 3 and active-share > 20 % at epoch 5', 'mining = random and margin <= 0.2'];

/** Every parser of the labs, by the name that the command line takes. */
export const PARSERS: Readonly<Record<string, Parser>> = {
  idx: ofBytes([IMAGES, LABELS, idxBytes([2, 3, 3, 3])], decodeIdx),
  images: {
    damaged: (random) => mutatedBytes(random.next() < 0.5 ? IMAGES : LABELS, random),
    read: (bytes) => {
      const isImages = bytes[3] === 3;
      return imageDatasetFromFiles([
        { name: 'x', bytes: isImages ? bytes : IMAGES },
        { name: 'y', bytes: isImages ? LABELS : bytes },
      ]);
    },
  },
  npy: ofText(["\x93NUMPY\x01\x00v\x00{'descr': '|u1', 'fortran_order': False, 'shape': (6, 4, 4, 3), }"], (text) =>
    readNpyHeader(
      'x',
      Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
    ),
  ),
  npz: ofBytes([npzFile('compressed'), npzFile('stored'), npzFile('piped')], (bytes) =>
    splitsFromFiles([{ name: 'x.npz', bytes }]),
  ),
  zip: ofBytes([npzFile('compressed'), npzFile('stored')], async (bytes) => {
    for (const entry of zipEntries(bytes)) await unzipEntry(bytes, entry, () => {});
  }),
  gzip: ofBytes(
    [
      new Uint8Array(gzipSync(IMAGES)),
      new Uint8Array(Buffer.concat([gzipSync(GLOVE), gzipSync(GLOVE), Buffer.alloc(99)])),
    ],
    (bytes) => gunzip(bytes, { maxBytes: MOST_BYTES }),
  ),
  lab: ofBytes([encodeLabFile(DATASET), compact('int8')], (bytes) => {
    decodeLabContents(bytes);
    return imageDatasetFromFiles([{ name: 'x.lab', bytes }]);
  }),
  glove: ofText([GLOVE, WORD2VEC, GLOVE.replaceAll(' ', '\t')], (text) => readVectorBytes(encode(text))),
  word2vec: ofBytes([new Uint8Array(BINARY)], (bytes) => readVectorBytes(bytes)),
  compact: ofBytes([compact('int8'), compact('float32')], (bytes) => decodeCompactVectors(bytes, plainWordMatrix)),
  cifar: ofBytes([cifarBytes(Uint8Array.of(0, 1, 2, 0, 1, 2))], (bytes) =>
    imageDatasetFromFiles([
      { name: 'data_batch_1.bin', bytes },
      { name: 'test_batch.bin', bytes: cifarBytes(Uint8Array.of(0, 1, 2)) },
    ]),
  ),
  drawings: ofBytes([npyBytes([12, 784])], (bytes) =>
    imageDatasetFromFiles([
      { name: 'cat.npy', bytes },
      { name: 'owl.npy', bytes: npyBytes([12, 784]) },
    ]),
  ),
  table: ofText(
    [['x,colour,kind', ...Array.from({ length: 12 }, (_, i) => `${i},${'rgb'[i % 3]},${'ab'[i % 2]}`)].join('\n')],
    (text) => tableDataset(text, { name: 'x.csv', target: '', seed: 7 }),
  ),
  picture: ofBytes(Object.values(PICTURE_HEADERS), (bytes) => readPictureHeader(bytes)),
  'picture-names': ofText(['animals/cat/photo 1.jpg\n../cat_02.png\n__MACOSX/cat/._3.gif\ndog (4).webp'], (text) => {
    const paths = text.split('\n').filter((path) => !isHidden(path) && !leadsOutside(path) && isPictureName(path));
    return classesOfPictures(paths);
  }),
  csv: {
    ...ofText([TABLE, TABLE.replaceAll(',', ';')], () => {}),
    read: (bytes) => {
      const table = { name: 'x.csv', bytes };
      return splitsFromFiles([{ name: 'x.npz', bytes: npzFile('stored') }, table]);
    },
  },
  model: ofResults([JSON.parse(MODEL)], (modelJson) =>
    readNetwork({ modelJson, weights: WEIGHTS.slice().buffer }, LAYERS),
  ),
  recording: ofResults(RECORDINGS, (text) => {
    const lab = LABS.find(({ word }) => text.includes(`"lab":"${word}"`))?.word ?? 'triplet';
    return readRecording(text, { lab, fields: labOf(lab).fields, kinds: kindsOf(lab) });
  }),
  'hand-in': ofResults(
    RECORDINGS.map(({ recording: _, ...result }) => sealed({ ...result, handIn: HAND_IN })),
    readAsClassPage,
  ),
  permalink: ofText(
    LABS.map(({ word, fields }) =>
      writePermalink(word, fields, Object.fromEntries(fields.map(({ key }) => [key, 'a b']))),
    ).concat('triplet%3Dv1%26seed%3D11', 'triplet=v1&amp;seed=11'),
    (text) => {
      for (const { word, fields } of LABS) {
        const settings = readPermalink(text, word, fields)?.values ?? {};
        writePermalink(word, fields, { ...settings, source: text });
        withoutPermalink(text, word);
      }
    },
  ),
  project: {
    damaged(random) {
      const changed = mutatedJson(project(), random);
      return encode(
        random.next() < 0.2 ? mutatedText(JSON.stringify(project()), random) : (JSON.stringify(changed) ?? ''),
      );
    },
    read: (bytes) => readProject(decoder.decode(bytes), TRIPLETS),
  },
  questions: ofText(
    [': family\nking queen cow calf\nking cow queen calf\n'],
    (text) => new AnalogyEvaluation(VECTORS, text),
  ),
  pairs: ofText(['king\tqueen\t8.5\ncow\tcalf\t3\nking\tcow\t1\n'], (text) => evaluatePairs(VECTORS, text)),
  task: ofText(TASKS, (text) => {
    const [{ measures, fields }] = LABS;
    return parseTask(text, { measures: measures.list, fields });
  }),
};

const TRIPLETS: OpeningLab = {
  ...{ lab: 'triplet', form: 'labtags 1', fields: labOf('triplet').fields },
  initialState: { settings: null, epochs: [], maps: new Map() },
};

function project(): object {
  const state = { settings: { seed: 7 }, epochs: [{ loss: Number.NaN, weights: Float32Array.of(0.5, 1) }] };
  const maps = new Map([['train 1', Float32Array.of(1, 2)]]);
  const files = [{ name: 'own.lab', bytes: Uint8Array.of(1, 2) }];
  const { lab, form } = TRIPLETS;
  return JSON.parse(projectText({ lab, form, savedAt: 1, settings: { seed: 7 }, state: { ...state, maps }, files }));
}

function kindsOf(lab: LabWord): string[] {
  const recorded = RECORDINGS.find((result) => result.lab === lab);
  return [...new Set(recorded?.recording.events.map(({ kind }) => kind))];
}

/** As the page of a class does: classes, every measure, and every curve. */
function readAsClassPage(text: string): void {
  const row = readHandIn('file.json', text);
  const classes = classesOf(row);
  for (const { name, of } of LABS.find(({ word }) => word === row.lab)?.measures.list ?? []) {
    finalValue(row, of === 'class' ? `${name}(${classes[0]})` : name);
    curveOf(row, name);
  }
}
