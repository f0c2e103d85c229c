import {
  convolution,
  hidden,
  type ImageShape,
  type LayerPlan,
  output,
  type ShapedLayer,
  shapedLayers,
} from '../networks/layer-plan.js';
import type { ImbalanceSettings } from './imbalance-settings.js';

const residual: LayerPlan = { kind: 'residual' };

const NETWORKS: Readonly<Record<ImbalanceSettings['network'], readonly LayerPlan[]>> = {
  /** 93,703 parameters on 28 × 28 colour images of seven classes. */
  small: [convolution(32, true), convolution(64, true), convolution(64, false), hidden(64)],
  /** He et al. 2016, without normalisation: batches of rare classes would shift its statistics. */
  deep: [
    convolution(32, true),
    residual,
    convolution(64, true),
    residual,
    convolution(96, false),
    residual,
    hidden(64),
  ],
};

/**
 * The layers of a classifier, from the images to one logit a class.
 *
 * @throws LabError `settings-invalid` where the images are too small
 */
export function lesionLayers(
  image: ImageShape,
  { network, classes }: { network: ImbalanceSettings['network']; classes: number },
): ShapedLayer[] {
  return shapedLayers(image, [...NETWORKS[network], output(classes)], 'network');
}
