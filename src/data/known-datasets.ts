import { LabError } from '../errors.js';
import { FASHION_MNIST, type KnownFacts, MNIST } from './known-facts.js';

/** A public data set of four IDX files, as its publisher describes it. */
export interface KnownDataset extends KnownFacts {
  /** Over train pixels, train labels, test pixels, test labels: the `sha256` of an `ImageDataset`. */
  readonly sha256: string;
  /** Address of a folder that holds the `.gz` files; null where no publisher serves them any more. */
  readonly publisherUrl: string | null;
  /** Training images, training labels, test images, test labels. */
  readonly files: readonly KnownFile[];
}

export interface KnownFile {
  /** Name of the plain file; the compressed one has `.gz` behind it. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly gzipSha256: string;
}

/** Names of the four IDX files, the same for both known sets: training first, images before labels. */
export const IDX_FILE_NAMES = [
  'train-images-idx3-ubyte',
  'train-labels-idx1-ubyte',
  't10k-images-idx3-ubyte',
  't10k-labels-idx1-ubyte',
] as const;

const FILE_BYTES = [47_040_016, 60_008, 7_840_016, 10_008];

const MNIST_FILES: KnownDataset = {
  ...MNIST,
  sha256: '06b0d1f124c4e5fa796686ade41a9b778edacc8622f2195a352ef479ad44fc16',
  publisherUrl: null,
  files: knownFiles([
    [
      'ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db',
      '440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609',
    ],
    [
      '65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5',
      '3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c',
    ],
    [
      '0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7',
      '8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6',
    ],
    [
      'ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2',
      'f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6',
    ],
  ]),
};

const FASHION_MNIST_FILES: KnownDataset = {
  ...FASHION_MNIST,
  sha256: 'ca3ab2a37f845e1b8ae23cab1b51749a3011ba3bf1d9016176d75cbaabac376f',
  publisherUrl: 'https://github.com/zalandoresearch/fashion-mnist/raw/master/data/fashion/',
  files: knownFiles([
    [
      'c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888',
      '3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84',
    ],
    [
      'bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9',
      'a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845',
    ],
    [
      '5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b',
      '346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073',
    ],
    [
      '0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34',
      '67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5',
    ],
  ]),
};

/** Every data set that labtags knows by its content. */
export const KNOWN_DATASETS: readonly KnownDataset[] = [MNIST_FILES, FASHION_MNIST_FILES];

/**
 * The known data set of this name.
 *
 * @throws LabError `data-unknown` listing the names that there are
 */
export function knownDataset(name: string): KnownDataset {
  const found = KNOWN_DATASETS.find((dataset) => dataset.name === name);
  if (found) return found;
  const known = ['drawn', ...KNOWN_DATASETS.map((dataset) => dataset.name)].join(', ');
  const given = name.slice(0, 80);
  throw new LabError(
    'data-unknown',
    `No data set is named “${given}”. Known names are ${known}; an address ends in “/”, “.lab” or “manifest.json”.`,
    { name: given, known },
  );
}

/** The known data set with exactly this content, whatever its files were called; null if there is none. */
export function knownDatasetByChecksum(sha256: string): KnownDataset | null {
  return KNOWN_DATASETS.find((dataset) => dataset.sha256 === sha256) ?? null;
}

function knownFiles(checksums: readonly (readonly [plain: string, gzip: string])[]): KnownFile[] {
  return checksums.map(([sha256, gzipSha256], i) => {
    return { name: IDX_FILE_NAMES[i], bytes: FILE_BYTES[i], sha256, gzipSha256 };
  });
}
