/** Settings that every lab has. */

export const SEED_FIELD = {
  key: 'seed',
  attribute: 'seed',
  type: 'integer',
  default: 7,
  min: 0,
  max: 4_294_967_295,
  description: 'Start of every random draw: the same seed and settings give the same run.',
} as const;

export const SOURCE_FIELD = {
  key: 'source',
  attribute: 'src',
  type: 'text',
  default: 'drawn',
  maxLength: 500,
  description: 'The data: a known name (`drawn`, `mnist`, …), or the address of a folder or file.',
} as const;

export const BACKEND_FIELD = {
  key: 'backend',
  attribute: 'backend',
  type: 'choice',
  default: 'auto',
  choices: ['auto', 'webgpu', 'webgl', 'wasm', 'cpu'],
  description: 'Where the arithmetic runs; `auto` picks the fastest that the machine really has.',
} as const;
