import { LabError } from '../errors.js';

/** A layer that hands on what it is given: a 3×3 valid convolution with relu and perhaps a 2×2 max pool, or a dense layer. */
export type PlainLayer =
  | { readonly kind: 'convolution'; readonly filters: number; readonly pool: boolean }
  | { readonly kind: 'dense'; readonly units: number; readonly activation: 'relu' | 'linear' };

/** A plain layer, or a residual block x + relu(conv(relu(conv(x)))) that keeps the size. */
export type LayerPlan = PlainLayer | { readonly kind: 'residual' };

/** A layer with the shapes of its weights, in the order in which they are drawn, stored and saved. */
export interface ShapedLayer<Plan extends LayerPlan = LayerPlan> {
  readonly plan: Plan;
  /** [height, width, in, out] or [in, out]; each is followed by a bias of the last of these sizes. */
  readonly weightShapes: readonly (readonly number[])[];
  /** Of what it hands on; a dense layer hands on numbers, as channels of one pixel. */
  readonly output: ImageShape;
  /** Places of an image at which each of the weights is used. */
  readonly places: number;
}

export interface ImageShape {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

export const convolution = (filters: number, pool: boolean) => ({ kind: 'convolution', filters, pool }) as const;
export const hidden = (units: number) => ({ kind: 'dense', units, activation: 'relu' }) as const;
export const output = (units: number) => ({ kind: 'dense', units, activation: 'linear' }) as const;

/**
 * The layers of a network, from the images to its output.
 *
 * @param setting that names the plan, for the error
 * @throws LabError `settings-invalid` where the images are too small for the plan
 */
export function shapedLayers<Plan extends LayerPlan>(
  image: ImageShape,
  plans: readonly Plan[],
  setting: string,
): ShapedLayer<Plan>[] {
  const least = leastSide(plans);
  if (image.height < least || image.width < least) throw tooSmall(image, least, setting);
  let { height, width, channels } = image;
  return plans.map((plan) => {
    const before = channels;
    if (plan.kind === 'residual') {
      const shape = [3, 3, channels, channels];
      return { plan, weightShapes: [shape, shape], output: { height, width, channels }, places: height * width };
    }
    if (plan.kind === 'dense') {
      const inputs = height * width * channels;
      [height, width, channels] = [1, 1, plan.units];
      return { plan, weightShapes: [[inputs, plan.units]], output: { height, width, channels }, places: 1 };
    }
    const places = (height - 2) * (width - 2);
    const side = (size: number) => (plan.pool ? Math.floor((size - 2) / 2) : size - 2);
    [height, width, channels] = [side(height), side(width), plan.filters];
    return { plan, weightShapes: [[3, 3, before, channels]], output: { height, width, channels }, places };
  });
}

/** Shapes of all weights and biases, in their order. */
export function variableShapes(layers: readonly ShapedLayer[]): (readonly number[])[] {
  return layers.flatMap(({ weightShapes }) => weightShapes.flatMap((shape) => [shape, shape.slice(-1)]));
}

/** Weights and biases in all. */
export function countParameters(layers: readonly ShapedLayer[]): number {
  return variableShapes(layers).reduce((sum, shape) => sum + sizeOf(shape), 0);
}

/** Multiplications, each with an addition, that one image takes on its way through. */
export function countMultiplyAdds(layers: readonly ShapedLayer[]): number {
  return layers.reduce(
    (sum, { places, weightShapes }) => sum + places * weightShapes.reduce((all, shape) => all + sizeOf(shape), 0),
    0,
  );
}

/** Entries of a tensor of this shape. */
export function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, side) => product * side, 1);
}

/** Pixels that an image needs each way so that one is left after the last convolution. */
function leastSide(plans: readonly LayerPlan[]): number {
  return plans.reduceRight((side, plan) => (plan.kind === 'convolution' ? (plan.pool ? 2 * side : side) + 2 : side), 1);
}

function tooSmall({ height, width }: ImageShape, least: number, setting: string): LabError {
  const given = `${height}×${width}`;
  const message = `Images of ${given} pixels are too small for the network; at least ${least}×${least} are needed.`;
  return new LabError('settings-invalid', message, { setting, given });
}
