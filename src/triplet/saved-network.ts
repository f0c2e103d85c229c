import { LabError } from '../errors.js';
import {
  countParameters,
  type ImageShape,
  type PlainLayer,
  type ShapedLayer,
  sizeOf,
  variableShapes,
} from '../networks/layer-plan.js';
import type { TripletSettings } from './triplet-settings.js';

/** A trained network in tfjs-layers' file format: `model.json` names one `weights.bin`. */
export interface SavedNetwork {
  readonly modelJson: string;
  readonly weights: ArrayBuffer;
}

/** Layers that Keras's Sequential models have. */
type Layer = ShapedLayer<PlainLayer>;

type LayerJson = { class_name: string; config: Record<string, unknown> };

/**
 * Writes a network so that `tf.loadLayersModel` opens it (a Keras Sequential model).
 * An embedding of unit length is not part of the saved layers; divide by the length yourself.
 */
export function saveNetwork(
  layers: readonly Layer[],
  weights: Float32Array,
  network: { image: ImageShape; settings: TripletSettings },
): SavedNetwork {
  const { height, width, channels } = network.image;
  const names = layers.flatMap((layer, i) => ['kernel', 'bias'].map((part) => `${layerName(layer, i)}/${part}`));
  const manifest = variableShapes(layers).map((shape, i) => ({ name: names[i], shape, dtype: 'float32' }));
  const model = {
    format: 'layers-model',
    generatedBy: 'labtags',
    convertedBy: null,
    userDefinedMetadata: { lab: 'triplet', settings: network.settings },
    modelTopology: {
      class_name: 'Sequential',
      config: { name: 'triplet_embedding', layers: kerasLayers(layers, [null, height, width, channels]) },
    },
    weightsManifest: [{ paths: ['weights.bin'], weights: manifest }],
  };
  return { modelJson: JSON.stringify(model), weights: weights.slice().buffer };
}

/**
 * Reads weights saved by {@link saveNetwork} for a network of the given layers.
 *
 * @returns all weights in one array, in the order of the layers
 * @throws LabError `weights-mismatch`
 */
export function readNetwork(saved: SavedNetwork, layers: readonly Layer[]): Float32Array {
  const shapes = manifestShapes(saved.modelJson);
  const given = shapes.map((shape) => shape.join('×')).join(', ');
  const wanted = variableShapes(layers)
    .map((shape) => shape.join('×'))
    .join(', ');
  if (given !== wanted) throw mismatch(`its layers are ${given || 'none'}, and the chosen network has ${wanted}`);
  const bytes = 4 * countParameters(layers);
  if (saved.weights.byteLength !== bytes) {
    throw mismatch(`weights.bin has ${saved.weights.byteLength} bytes instead of ${bytes}`);
  }
  return new Float32Array(saved.weights.slice(0));
}

function manifestShapes(modelJson: string): number[][] {
  try {
    const model = JSON.parse(modelJson) as { weightsManifest: { weights: { shape: number[]; dtype: string }[] }[] };
    const weights = model.weightsManifest.flatMap((group) => group.weights);
    if (weights.some(({ shape, dtype }) => dtype !== 'float32' || !Number.isSafeInteger(sizeOf(shape))))
      throw new Error();
    return weights.map(({ shape }) => shape);
  } catch {
    throw mismatch('model.json is not a tfjs layers model with float32 weights');
  }
}

function kerasLayers(layers: readonly Layer[], inputShape: (number | null)[]): LayerJson[] {
  const json: LayerJson[] = [{ class_name: 'InputLayer', config: { name: 'images', batch_input_shape: inputShape } }];
  layers.forEach((layer, i) => {
    const { plan } = layer;
    if (plan.kind === 'dense') {
      if (json.at(-1)?.class_name !== 'Dense') json.push({ class_name: 'Flatten', config: { name: `flatten_${i}` } });
      const config = { name: layerName(layer, i), units: plan.units, activation: plan.activation, use_bias: true };
      json.push({ class_name: 'Dense', config });
      return;
    }
    const shared = { strides: [1, 1], padding: 'valid', data_format: 'channels_last' };
    const config = { ...shared, filters: plan.filters, kernel_size: [3, 3], activation: 'relu', use_bias: true };
    json.push({ class_name: 'Conv2D', config: { ...config, name: layerName(layer, i) } });
    if (!plan.pool) return;
    const pool = { name: `pool_${i}`, pool_size: [2, 2], strides: [2, 2], padding: 'valid' };
    json.push({ class_name: 'MaxPooling2D', config: { ...pool, data_format: 'channels_last' } });
  });
  return json;
}

function layerName(layer: Layer, index: number): string {
  return `${layer.plan.kind}_${index + 1}`;
}

function mismatch(what: string): LabError {
  return new LabError(
    'weights-mismatch',
    `These weights do not fit: ${what}. Choose the backbone and the embedding size they were trained with.`,
    { given: what },
  );
}
