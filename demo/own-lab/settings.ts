import { type ModelTypes, SEED_FIELD, type SettingsOf } from 'labtags/lab';

/** Attributes, properties, links, the form and the builder are made of this list. */
export const neuronFields = [
  SEED_FIELD,
  {
    key: 'points',
    attribute: 'points',
    type: 'integer',
    default: 120,
    min: 8,
    max: 2000,
    description: 'Points of both classes together.',
  },
  {
    key: 'overlap',
    attribute: 'overlap',
    type: 'number',
    default: 0.8,
    min: 0,
    max: 2,
    description: 'How far the points of a class lie around its middle.',
  },
  {
    key: 'learningRate',
    attribute: 'learning-rate',
    type: 'number',
    default: 0.5,
    min: 0.001,
    max: 100,
    description: 'How far a step goes down the gradient.',
  },
  {
    key: 'epochs',
    attribute: 'epochs',
    type: 'integer',
    default: 40,
    min: 1,
    max: 500,
    description: 'How often every point is learned from.',
  },
] as const;

export type NeuronSettings = SettingsOf<typeof neuronFields>;

/** The line is where x·w₀ + y·w₁ + w₂ = 0. */
export type Weights = readonly [x: number, y: number, bias: number];

/** What worker and page agree on. */
export interface NeuronModel extends ModelTypes {
  settings: NeuronSettings;
  /** x and y of each point in turn; every second point is of class 1. */
  data: { readonly name: string; readonly sha256: string; readonly positions: Float32Array };
  step: { readonly weights: Weights };
  metrics: { readonly loss: number; readonly accuracy: number };
}
