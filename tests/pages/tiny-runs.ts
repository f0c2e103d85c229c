/** Settings with which each lab runs through in seconds on any machine. */
export const TINY_RUNS = {
  'triplet-demo': {
    src: 'drawn',
    epochs: '1',
    triplets: '64',
    'batch-size': '16',
    'embedding-size': '8',
    map: 'pca',
    'map-points': '30',
    backend: 'wasm',
  },
  'imbalance-demo': { size: 'tenth', 'batch-size': '64', epochs: '1', backend: 'wasm' },
  'word-vectors-demo': { sentences: '1000' },
  'tuner-demo': {
    'max-epochs': '2',
    factor: '2',
    images: '300',
    'units-max': '32',
    workers: '1',
    'retrain-epochs': '1',
    backend: 'wasm',
  },
} as const;

export type LabTag = keyof typeof TINY_RUNS;

export const LAB_TAGS = Object.keys(TINY_RUNS) as LabTag[];

/** The tag as an author writes it. */
export function tinyTag(tag: LabTag): string {
  const attributes = Object.entries(TINY_RUNS[tag]).map(([name, value]) => ` ${name}="${value}"`);
  return `<${tag} seed="5"${attributes.join('')}></${tag}>`;
}
