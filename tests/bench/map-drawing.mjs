/**
 * How often a second is a map of 20,000 moving points drawn? `<lab-map>` beside what a page draws that
 * calls `arc` for every point, on the same canvas size; medians of the time between two frames.
 */
import { withLabPage } from './lab-page.mjs';
import { sized } from './sized.mjs';

const POINTS = sized(20_000, 500);
const FRAMES = sized(120, 24);
/** 60 pictures a second. */
const GOAL_MS = 1000 / 60;

const { map, arcs } = await withLabPage('triplet.html', async (page) => {
  await page.setViewport({ width: 1280, height: 900 });
  return page.evaluate(drawBoth, { points: POINTS, frames: FRAMES });
});
console.log(`${POINTS} points: lab-map ${map.toFixed(1)} ms a frame, an arc for each point ${arcs.toFixed(1)} ms`);
console.log(`RATIO map-drawing-arcs ${(map / arcs).toFixed(2)} 1`);
console.log(`RATIO map-drawing-60-a-second ${(map / GOAL_MS).toFixed(2)} 1.05`);

/** Runs in the page. @param {{ points: number, frames: number }} options */
async function drawBoth({ points, frames }) {
  const lab = /** @type {any} */ (document.querySelector('triplet-demo'));
  Object.assign(lab, { source: 'drawn', epochs: 1, triplets: 128, map: 'pca', mapPoints: 30, step: 'maps' });
  await lab.updateComplete;
  await lab.run();
  const shown = () => lab.shadowRoot.querySelector('lab-map');
  while (!shown()?.words) await new Promise((resolve) => setTimeout(resolve, 50));
  const { words, classNames } = shown();
  lab.remove();

  const random = Float32Array.from({ length: 4 * points }, () => Math.random() - Math.random());
  const at = (turn) => random.map((value, i) => value + 0.05 * Math.sin(turn / 10 + i)).subarray(0, 2 * points);
  const labels = Uint8Array.from({ length: points }, (_, i) => i % 10);
  const extent = { x0: -1.2, y0: -1.2, x1: 1.2, y1: 1.2 };

  const map = Object.assign(document.createElement('lab-map'), { words, classNames, labels, extent });
  map.style.cssText = 'display: block; inline-size: 640px';
  document.body.prepend(map);
  const mapMs = await timed((turn) => Object.assign(map, { positions: at(turn) }));
  map.remove();

  const canvas = Object.assign(document.createElement('canvas'), { width: 640, height: 512 });
  document.body.prepend(canvas);
  const context = canvas.getContext('2d');
  const arcsMs = await timed((turn) => {
    context.clearRect(0, 0, 640, 512);
    const positions = at(turn);
    for (let i = 0; i < points; i++) {
      context.fillStyle = `hsl(${36 * labels[i]} 60% 50%)`;
      context.beginPath();
      context.arc(320 + 210 * positions[2 * i], 256 - 210 * positions[2 * i + 1], 2.5, 0, 2 * Math.PI);
      context.fill();
    }
  });
  return { map: mapMs, arcs: arcsMs };

  /** Median milliseconds between two frames. */
  async function timed(draw) {
    const times = [];
    for (let turn = 0; turn < frames; turn++) {
      draw(turn);
      times.push(await new Promise((resolve) => requestAnimationFrame(resolve)));
    }
    const between = times.slice(20).map((time, i) => time - times[i + 19]);
    return between.sort((a, b) => a - b)[between.length >> 1];
  }
}
