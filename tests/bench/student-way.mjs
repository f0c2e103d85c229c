/**
 * How long does one student take through each lab? The run with the lab's own settings is timed; then every step of its
 * story is opened, and the words that can be read there are counted, at 200 a minute. What stands in several steps is
 * read once.
 */
import { withLabPage } from './lab-page.mjs';
import { sized } from './sized.mjs';

const WORDS_A_MINUTE = 200;
const MOST_MINUTES = 15;

const LABS = sized({ triplet: {}, imbalance: {}, words: {}, tuner: {} }, { words: { sentences: 2000 } });

for (const [page, settings] of Object.entries(LABS)) {
  const { runMs, words } = await withLabPage(`${page}.html`, (open) => open.evaluate(goThrough, settings));
  const [reading, running] = [words / WORDS_A_MINUTE, runMs / 60_000];
  console.log(`${page}: ${words} words, ${reading.toFixed(1)} min; the run ${running.toFixed(1)} min`);
  console.log(`RATIO student-way-${page}-minutes ${(reading + running).toFixed(2)} ${MOST_MINUTES}`);
}

/** Runs in the page. */
async function goThrough(settings) {
  const lab = /** @type {any} */ (
    document.querySelector('triplet-demo, imbalance-demo, word-vectors-demo, tuner-demo')
  );
  await customElements.whenDefined(lab.localName);
  Object.assign(lab, settings);
  await lab.updateComplete;
  const started = performance.now();
  await lab.run();
  const runMs = performance.now() - started;
  const lines = new Set();
  const tabs = () => [...lab.shadowRoot.querySelectorAll('[role=tab]')];
  for (let at = 0; at < tabs().length; at++) {
    tabs()[at].click();
    await lab.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 1500));
    // biome-ignore lint/performance/useDomNodeTextContent: only what can be seen is read
    for (const line of lab.shadowRoot.querySelector('.story').innerText.split('\n')) lines.add(line.trim());
  }
  const words = [...lines].join(' ').match(/[\p{L}\p{N}]\S*/gu) ?? [];
  return { runMs, words: words.length };
}
