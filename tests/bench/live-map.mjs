/**
 * What does the live map of 2,000 validation images cost the training beside it, and does it ever hold the page up?
 * The triplet lab trains with and without it in turns; medians of the time from the first step to the last, in
 * which embedding the map's points is included. Tasks of the page's own thread are counted from 50 ms on.
 */
import { withLabPage } from './lab-page.mjs';
import { sized } from './sized.mjs';

const RUNS = sized(3, 1);
const SETTINGS = sized(
  { source: 'mnist', epochs: 1, triplets: 30_000, batchSize: 128, mapPoints: 2000, seed: 1 },
  { source: 'drawn', epochs: 1, triplets: 64, batchSize: 8, mapPoints: 50, seed: 1 },
);

/** @type {Record<'tsne' | 'pca', { ms: number, longest: number, frames: number }[]>} */
const found = { tsne: [], pca: [] };
for (let run = 0; run < RUNS; run++) {
  for (const map of /** @type {const} */ (['pca', 'tsne'])) found[map].push(await timed(map));
}
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
const ms = (map) => median(found[map].map((run) => run.ms));
const longest = median(found.tsne.map((run) => run.longest));
console.log(`without a live map  ${ms('pca').toFixed(1)} ms a step`);
console.log(
  `with one            ${ms('tsne').toFixed(1)} ms a step, ${median(found.tsne.map((run) => run.frames))} pictures`,
);
console.log(`longest task of the page while training: ${longest} ms (0: none of 50 ms)`);
console.log(`RATIO live-map-step-time ${(ms('tsne') / ms('pca')).toFixed(3)} 1.2`);
console.log(`RATIO live-map-longest-task-ms ${longest} 50`);

async function timed(map) {
  return withLabPage('triplet.html', (page) =>
    page.evaluate(
      async (settings) => {
        await customElements.whenDefined('triplet-demo');
        const lab = document.querySelector('triplet-demo');
        Object.assign(lab, settings);
        await lab.updateComplete;
        const times = [];
        let longest = 0;
        let frames = 0;
        const note = ({ detail }) => times.push({ at: performance.now(), step: detail.done });
        lab.addEventListener('lab-progress', note);
        new PerformanceObserver((list) => {
          if (times.length === 0) return;
          for (const entry of list.getEntries()) longest = Math.max(longest, Math.round(entry.duration));
        }).observe({ type: 'longtask' });
        let before;
        const watch = setInterval(() => {
          const shown = /** @type {any} */ (lab.shadowRoot.querySelector('[part=projection] lab-map'))?.positions;
          if (shown && shown !== before) frames++;
          before = shown;
        }, 16);
        await lab.run();
        clearInterval(watch);
        const [first, last] = [times[0], times[times.length - 1]];
        return { ms: (last.at - first.at) / (last.step - first.step), longest, frames };
      },
      { ...SETTINGS, step: 'live', map },
    ),
  );
}
