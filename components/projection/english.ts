import { quantitiesIn } from '../language/quantities.js';
import type { InAnyLanguage } from '../language/words.js';

const { number, percent } = quantitiesIn('en');

export const projectionEnglish = {
  title: 'The map, live: t-SNE',
  explanation:
    'The map follows the network while it trains: every new embedding goes on from the map before, so you can see the classes part.',
  mapTitle: 'Validation images by t-SNE',
  summary: ({
    points,
    iteration,
    iterations,
    running,
  }: {
    points: number;
    iteration: number;
    iterations: number;
    running: boolean;
  }) =>
    running
      ? `${number(points)} images, iteration ${number(iteration)} of ${number(iterations)}.`
      : `${number(points)} images after ${number(iteration)} iterations.`,
  perplexity: 'Perplexity',
  perplexityHint: 'About how many neighbours each point tries to keep near.',
  iterations: 'Iterations',
  start: 'Start',
  startPca: 'Principal components',
  startRandom: (seed: number) => `Random, seed ${number(seed)}`,
  draw: 'Draw again',
  stop: 'Stop drawing',
  colorBy: 'Colour',
  byClass: 'Classes',
  byKept: 'Neighbours kept',
  keptSummary: (mean: number) =>
    `How far to trust each point: the share of its ten true neighbours that are near it in the map too. Mean ${percent(mean, 0)}.`,
  share: (from: number, to: number) => `${number(from * 100)}–${percent(to, 0)}`,
  compare: 'Compare three perplexities',
  compareTitle: 'The same images, three perplexities',
  comparedTitle: (perplexity: number) => `Perplexity ${number(perplexity)}`,
  compareHint:
    'Compare the pictures, and the neighbours that they keep. Their KL divergences cannot be compared: each perplexity asks for other neighbours.',
  comparedSummary: (mean: number) => `Of each point’s ten true neighbours ${percent(mean, 0)} are near it in this map.`,
  waiting: 'Its turn comes next.',
  curveTitle: 'KL divergence',
  curveAxis: 'KL divergence',
  iterationAxis: 'Iteration',
  curveSummary: ({ divergence, iteration }: { divergence: number; iteration: number }) =>
    `${number(divergence, 3)} at iteration ${number(iteration)}. It falls as the map comes nearer to these neighbours; with another perplexity it measures something else.`,
  caution:
    'Do not read too much into it: sizes of clusters and distances between them mean little, and with a small perplexity even noise forms clumps. What you believe should show at several perplexities.',
  cautionSource: 'Wattenberg, Viégas and Johnson, How to Use t-SNE Effectively (2016)',
  areaHint: 'To choose points, press the loop on the map and draw around them.',
  /** Which classes the points of the chosen area have, the most frequent first. */
  area: (points: number, classes: readonly { name: string; count: number }[]) =>
    `${number(points)} ${points === 1 ? 'image' : 'images'} chosen: ${classes.map(({ name, count }) => `${number(count)} × ${name}`).join(', ')}.`,
  clearArea: 'Choose none',
} as const;

/** What a live map writes and says, in one language. */
export type ProjectionWords = InAnyLanguage<typeof projectionEnglish>;
