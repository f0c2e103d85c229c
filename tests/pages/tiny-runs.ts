import type { Frame, Page } from 'puppeteer-core';

/** Settings with which each lab runs through in seconds on any machine. */
export const TINY_RUNS = {
  'triplet-demo': {
    src: 'drawn',
    epochs: '1',
    triplets: '64',
    'batch-size': '16',
    'embedding-size': '8',
    map: 'tsne',
    perplexity: '5',
    'map-points': '30',
    backend: 'wasm',
  },
  'imbalance-demo': { size: 'tenth', 'batch-size': '64', epochs: '1', backend: 'wasm' },
  'word-vectors-demo': { sentences: '2000', task: 'failure' },
  'tuner-demo': {
    'max-epochs': '2',
    factor: '2',
    images: '600',
    'units-max': '32',
    workers: '2',
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

/** Runs the lab by its method; ends with its result, or with what it said was wrong. */
export function runLab(
  page: Page | Frame,
  tag: string,
): Promise<{ backend?: string; history: unknown; metrics: object }> {
  return (page as Frame).evaluate(async (name) => {
    await customElements.whenDefined(name);
    const lab = document.querySelector(name) as HTMLElementTagNameMap['triplet-demo'];
    await lab.updateComplete;
    const result = await lab.run();
    return JSON.parse(JSON.stringify(result));
  }, tag);
}
