import { LabError } from '../../../src/errors.js';
import { parseFieldValue } from '../../../src/settings/field.js';
import type { SavedNetwork } from '../../../src/triplet/saved-network.js';
import { type TripletSettings, tripletFields } from '../../../src/triplet/triplet-settings.js';

/** Weights fit only a network that was made with the same of these. */
const SHAPING: readonly (keyof TripletSettings)[] = ['backbone', 'embeddingSize', 'embedding', 'distance'];

/** True for a `model.json` together with its `weights.bin`: a data set has no `.bin`. */
export function isWeightFiles(files: readonly File[]): boolean {
  return files.some(({ name }) => name.endsWith('.bin')) && files.some(({ name }) => name.endsWith('.json'));
}

export interface ReadWeights {
  readonly network: SavedNetwork;
  /** The settings on which the network's shape depends, where the file tells them. */
  readonly settings: Partial<TripletSettings>;
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
