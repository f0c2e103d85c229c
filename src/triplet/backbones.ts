import {
  convolution,
  hidden,
  type ImageShape,
  output,
  type PlainLayer,
  type ShapedLayer,
  shapedLayers,
} from '../networks/layer-plan.js';
import type { TripletSettings } from './triplet-settings.js';

const BACKBONES: Readonly<Record<TripletSettings['backbone'], readonly PlainLayer[]>> = {
  /** The sheet's network: 64,064 parameters on 28×28 grey images with a 64-number embedding. */
  small: [convolution(32, true), convolution(32, true), convolution(32, false), hidden(128)],
  deep: [
    convolution(32, false),
    convolution(32, true),
    convolution(64, false),
    convolution(64, true),
    convolution(128, false),
    hidden(256),
  ],
};

/**
 * The layers of an embedding network, from the images to the embedding.
 *
 * @throws LabError `settings-invalid` where the images are too small for the backbone
 */
export function embeddingLayers(
  image: ImageShape,
  { backbone, embeddingSize }: Pick<TripletSettings, 'backbone' | 'embeddingSize'>,
): ShapedLayer<PlainLayer>[] {
  return shapedLayers(image, [...BACKBONES[backbone], output(embeddingSize)], 'backbone');
}
