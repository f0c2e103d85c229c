import { countMultiplyAdds, countParameters, type ImageShape } from '../networks/layer-plan.js';
import { embeddingLayers } from './backbones.js';
import type { TripletSettings } from './triplet-settings.js';

/** What a network costs on any machine. */
export interface NetworkCost {
  readonly parameters: number;
  /** Multiplications, each with an addition, that one image takes. */
  readonly multiplyAdds: number;
}

/** MobileNetV2 as published: photographs of 224 × 224, 1000 classes (Sandler et al. 2018, Table 4). */
export const MOBILE_NET: NetworkCost = { parameters: 3_400_000, multiplyAdds: 300_000_000 };

/** @throws LabError `settings-invalid` where the images are too small for the backbone */
export function backboneCost(
  image: ImageShape,
  settings: Pick<TripletSettings, 'backbone' | 'embeddingSize'>,
): NetworkCost {
  const layers = embeddingLayers(image, settings);
  return { parameters: countParameters(layers), multiplyAdds: countMultiplyAdds(layers) };
}

/**
 * How long a step of another network would take at the rate at which this machine took a step of one.
 *
 * @param measured milliseconds of its step, and its multiplications an image
 */
export function stepAtRate(
  measured: { readonly stepMs: number; readonly multiplyAdds: number },
  multiplyAdds: number,
): number {
  return (measured.stepMs * multiplyAdds) / measured.multiplyAdds;
}
