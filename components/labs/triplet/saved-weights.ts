import { unzipEntry, zipEntries } from '../../../src/data/zip.js';
import { LabError } from '../../../src/errors.js';
import { parseFieldValue } from '../../../src/settings/field.js';
import type { SavedNetwork } from '../../../src/triplet/saved-network.js';
import { type TripletSettings, tripletFields } from '../../../src/triplet/triplet-settings.js';

/** Weights fit only a network that was made with the same of these. */
const SHAPING: readonly (keyof TripletSettings)[] = ['backbone', 'embeddingSize', 'embedding', 'distance'];

/** What a saved network consists of; a data set has no `.bin`. */
const ENDINGS = ['.json', '.bin'];

export interface ReadWeights {
  readonly network: SavedNetwork;
  /** The settings on which the network's shape depends, where the file tells them. */
  readonly settings: Partial<TripletSettings>;
}

/**
 * A `model.json` together with its `weights.bin`, as two files or in one archive.
 *
 * @returns null where the files are something else
 * @throws LabError `data-malformed` where the archive is damaged
 */
export async function weightFilesIn(files: readonly File[]): Promise<readonly File[] | null> {
  const isArchive = files.length === 1 && files[0].name.toLowerCase().endsWith('.zip');
  const given = isArchive ? await unzipped(files[0]) : files;
  return ENDINGS.every((ending) => given.some(({ name }) => name.endsWith(ending))) ? given : null;
}

/** Those of an archive's files that may be of a network. */
async function unzipped(archive: File): Promise<readonly File[]> {
  const bytes = new Uint8Array(await archive.arrayBuffer());
  const entries = zipEntries(bytes).filter(({ name }) => ENDINGS.some((ending) => name.endsWith(ending)));
  return Promise.all(
    entries.map(async (entry) => {
      const pieces: Uint8Array<ArrayBuffer>[] = [];
      await unzipEntry(bytes, entry, (piece) => pieces.push(piece as Uint8Array<ArrayBuffer>));
      return new File(pieces, entry.name);
    }),
  );
}

/**
 * Reads weights that a lab has saved.
 *
 * @throws LabError `weights-mismatch` where one of the two files is missing
 */
export async function readSavedNetwork(files: readonly File[]): Promise<ReadWeights> {
  const model = files.find(({ name }) => name.endsWith('.json'));
  const weights = files.find(({ name }) => name.endsWith('.bin'));
  if (!model || !weights) {
    const given = files.map(({ name }) => name).join(', ');
    throw new LabError('weights-mismatch', `Only ${given} was given; open model.json and weights.bin together.`, {
      given,
    });
  }
  const modelJson = await model.text();
  return { network: { modelJson, weights: await weights.arrayBuffer() }, settings: shapingSettings(modelJson) };
}

/** What cannot be read here is judged, with a message, by whoever builds the network. */
function shapingSettings(modelJson: string): Partial<TripletSettings> {
  try {
    const { settings } = JSON.parse(modelJson).userDefinedMetadata as { settings: Record<string, unknown> };
    const fields = tripletFields.filter(({ key }) => SHAPING.includes(key) && settings[key] !== undefined);
    return Object.fromEntries(
      fields.map((field) => [field.key, parseFieldValue(field, String(settings[field.key])).value]),
    );
  } catch {
    return {};
  }
}
