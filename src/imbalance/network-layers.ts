import { LabError } from '../errors.js';
import type { ImbalanceSettings } from './imbalance-settings.js';

/**
 * A 3×3 convolution with relu and perhaps 2×2 max pooling, a residual block x + relu(conv(relu(conv(x))))
 * that keeps the size, or a dense layer.
 */
export type LayerPlan =
  | { readonly kind: 'convolution'; readonly filters: number; readonly pool: boolean }
  | { readonly kind: 'residual' }
  | { readonly kind: 'dense'; readonly units: number; readonly activation: 'relu' | 'linear' };

/** A layer with the shapes of its weights, each followed by its bias. */
export interface ShapedLayer {
  readonly plan: LayerPlan;
  /** [height, width, in, out] or [in, out]; a bias has the last of these sizes. */
  readonly weightShapes: readonly (readonly number[])[];
}

export interface ImageShape {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

const convolution = (filters: number, pool: boolean): LayerPlan => ({ kind: 'convolution', filters, pool });
const hidden = (units: number): LayerPlan => ({ kind: 'dense', units, activation: 'relu' });
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
export function shapedLayers(
  image: ImageShape,
  { network, classes }: { network: ImbalanceSettings['network']; classes: number },
): ShapedLayer[] {
  const plans: LayerPlan[] = [...NETWORKS[network], { kind: 'dense', units: classes, activation: 'linear' }];
  let { height, width, channels } = image;
  return plans.map((plan) => {
    if (plan.kind === 'dense') {
      const weightShapes = [[height * width * channels, plan.units]];
      [height, width, channels] = [1, 1, plan.units];
      return { plan, weightShapes };
    }
    if (plan.kind === 'residual') {
      const shape = [3, 3, channels, channels];
      return { plan, weightShapes: [shape, shape] };
    }
    const weightShapes = [[3, 3, channels, plan.filters]];
    const side = (size: number) => (plan.pool ? Math.floor((size - 2) / 2) : size - 2);
    [height, width, channels] = [side(height), side(width), plan.filters];
    if (height < 1 || width < 1) throw tooSmall(image);
    return { plan, weightShapes };
  });
}

/** Entries of a tensor of this shape. */
function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, side) => product * side, 1);
}

/** Weights and biases in all. */
export function countParameters(layers: readonly ShapedLayer[]): number {
  return layers
    .flatMap(({ weightShapes }) => weightShapes)
    .reduce((sum, shape) => sum + sizeOf(shape) + shape[shape.length - 1], 0);
}

function tooSmall({ height, width }: ImageShape): LabError {
  return new LabError(
    'settings-invalid',
    `Images of ${height} × ${width} pixels are too small for the network; at least 18 × 18 are needed.`,
    { setting: 'network', given: `${height} × ${width}` },
  );
}
