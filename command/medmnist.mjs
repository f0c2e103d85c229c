/** `npx labtags data medmnist NAME`: any set of pictures of MedMNIST v2, as one file in three parts. */
import { basename } from 'node:path';
import { fetchFile, readInput } from './fetch-file.mjs';
import { encodeSplitPieces, splitsFromFiles } from './libraries.mjs';
import { manifestText } from './made-data.mjs';
import { UsageError } from './usage-error.mjs';

export const MEDMNIST = 'medmnist';

const PUBLISHER = 'https://zenodo.org/records/10519652/files/';

/** Those with one label an image; ChestMNIST has fourteen, and the others are volumes. */
const NAMES = [
  ...['pathmnist', 'dermamnist', 'octmnist', 'pneumoniamnist', 'retinamnist', 'breastmnist'],
  ...['bloodmnist', 'tissuemnist', 'organamnist', 'organcmnist', 'organsmnist'],
];
const NAME = new RegExp(`^(${NAMES.join('|')})(_64)?$`);

export const MEDMNIST_USAGE = `
For medmnist NAME, one of ${NAMES.join(', ')}, or NAME_64 for 64 pixels a side:
  --from FILE       its .npz file; without it, it is fetched from its publisher. Written as DIR/NAME/NAME.lab, which
                    the imbalance lab finds by its address: <imbalance-demo src="data/NAME/">`;

/**
 * @param {string | undefined} name
 * @returns {string}
 */
export function medMnistName(name) {
  if (name !== undefined && NAME.test(name)) return name;
  throw new UsageError(`medmnist needs one of ${NAMES.join(', ')}, or one of them with _64; “${name ?? ''}” is none.`);
}

/**
 * @param {string} name
 * @param {string | undefined} from
 * @returns {Promise<import('./made-data.mjs').MadeData>}
 */
export async function medMnistFiles(name, from) {
  const file = from
    ? { name: basename(from), bytes: await readInput(from) }
    : await fetchFile(`${PUBLISHER}${name}.npz`);
  const read = await splitsFromFiles([file]);
  const dataset = { ...read, name, origin: `${name}, MedMNIST v2 (Yang et al. 2023), ${PUBLISHER}${name}.npz` };
  const { splits, sha256, classNames, origin, licence } = dataset;
  const counts = { train: splits.train.count, val: splits.val.count, test: splits.test.count };
  const manifest = { name, files: [`${name}.lab`], licence, origin, sha256, counts, classNames };
  return {
    files: { [`${name}.lab`]: Buffer.concat(encodeSplitPieces(dataset)), 'manifest.json': manifestText(manifest) },
    about: `${counts.train} training, ${counts.val} validation and ${counts.test} test images of ${classNames.length} classes`,
  };
}
