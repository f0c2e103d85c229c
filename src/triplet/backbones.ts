import { LabError } from '../errors.js';
import type { TripletSettings } from './triplet-settings.js';

/** A 3×3 valid convolution with relu, stride 1, and perhaps a 2×2 max pool; or a dense layer. */
export type LayerPlan =
  | { readonly kind: 'convolution'; readonly filters: number; readonly pool: boolean }
  | { readonly kind: 'dense'; readonly units: number; readonly activation: 'relu' | 'linear' };

/** A layer with the shapes of its weights, in the order in which they are stored and saved. */
export interface ShapedLayer {
  readonly plan: LayerPlan;
  readonly weightShape: readonly number[];
  readonly biasShape: readonly [number];
}

export interface ImageShape {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

const convolution = (filters: number, pool: boolean): LayerPlan => ({ kind: 'convolution', filters, pool });
const hidden = (units: number): LayerPlan => ({ kind: 'dense', units, activation: 'relu' });

const BACKBONES: Readonly<Record<TripletSettings['backbone'], readonly LayerPlan[]>> = {
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
export function shapedLayers(
  image: ImageShape,
  options: { backbone: TripletSettings['backbone']; embeddingSize: number },
): ShapedLayer[] {
  const plans: LayerPlan[] = [
    ...BACKBONES[options.backbone],
    { kind: 'dense', units: options.embeddingSize, activation: 'linear' },
  ];
  let { height, width, channels } = image;
  return plans.map((plan) => {
    if (plan.kind === 'dense') {
      const inputs = height * width * channels;
      [height, width, channels] = [1, 1, plan.units];
      return { plan, weightShape: [inputs, plan.units], biasShape: [plan.units] };
    }
    const weightShape = [3, 3, channels, plan.filters];
    const side = (size: number) => (plan.pool ? Math.floor((size - 2) / 2) : size - 2);
    [height, width, channels] = [side(height), side(width), plan.filters];
    if (height < 1 || width < 1) throw tooSmall(image, options.backbone);
    return { plan, weightShape, biasShape: [plan.filters] };
  });
}

/** Weights and biases in all. */
export function countParameters(layers: readonly ShapedLayer[]): number {
  return layers.reduce((sum, layer) => sum + sizeOf(layer.weightShape) + sizeOf(layer.biasShape), 0);
}

/** Entries of a tensor of this shape. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, side) => product * side, 1);
}

function tooSmall(image: ImageShape, backbone: string): LabError {
  const size = `${image.height}×${image.width}`;
  return new LabError(
    'settings-invalid',
    `Images of ${size} pixels are too small for the ${backbone} backbone. Use images of at least 18×18 (small) or 24×24 (deep).`,
    { setting: 'backbone', given: size },
  );
}
