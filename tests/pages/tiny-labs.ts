import type { Page } from 'puppeteer-core';

/** Each lab's tag, the scripts' and pages' word for it, and a run of a second or two without a GPU. */
export const TINY_LABS = [
  {
    lab: 'triplet',
    tag: 'triplet-demo',
    settings: {
      epochs: '1',
      triplets: '64',
      'batch-size': '16',
      'embedding-size': '8',
      map: 'tsne',
      perplexity: '5',
      'map-points': '30',
      backend: 'wasm',
    },
  },
  {
    lab: 'tuner',
    tag: 'tuner-demo',
    settings: { 'max-epochs': '2', factor: '2', images: '600', 'units-max': '32', workers: '2', backend: 'wasm' },
  },
  { lab: 'words', tag: 'word-vectors-demo', settings: { sentences: '2000', task: 'failure' } },
  {
    lab: 'imbalance',
    tag: 'imbalance-demo',
    settings: { size: 'tenth', 'batch-size': '64', epochs: '1', backend: 'wasm' },
  },
] as const;

/** Runs the lab by its method; ends with its result, or with what it said was wrong. */
export function runLab(page: Page, tag: string): Promise<{ backend?: string; history: unknown; metrics: object }> {
  return page.evaluate(async (name) => {
    await customElements.whenDefined(name);
    const lab = document.querySelector(name) as HTMLElementTagNameMap['triplet-demo'];
    await lab.updateComplete;
    const result = await lab.run();
    return JSON.parse(JSON.stringify(result));
  }, tag);
}
