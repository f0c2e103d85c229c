/**
 * Two workers of Dask beside one: how much sooner does the page's search end on a cluster? The exported script with its
 * own training in PyTorch, on images of noise, which take as long as any; on a machine whose two cores are quiet.
 */
import { SeededRandom } from '../../src/random.js';
import { daskScript } from '../../src/tuning/exports/dask-script.js';
import { missingTools } from '../hosts/installed-tools.js';
import { startCluster } from '../src/tuning/exports/dask-cluster.js';
import { exportedFacts } from '../src/tuning/exports/exported-facts.js';
import { writeIdxFiles } from '../src/tuning/exports/idx-files.js';
import { ScriptRun } from '../src/tuning/exports/script-run.js';
import { sized } from './sized.mjs';

const GOAL = 0.6;
const IMAGES = sized(40_000, 500);
const SEARCH = sized({}, { maxEpochs: 2 });

const missing = missingTools(['python3-distributed']);
if (missing.length > 0) {
  console.log(`skipped: no ${missing.join(', ')}`);
} else {
  const [one, two] = [await secondsWith(1), await secondsWith(2)];
  console.log(`one worker ${one.toFixed(1)} s, two workers ${two.toFixed(1)} s`);
  console.log(`RATIO dask-two-workers ${(two / one).toFixed(2)} ${GOAL}`);
}

/**
 * From the start of the search to its end; the workers have started before.
 *
 * @param {number} workers
 */
async function secondsWith(workers) {
  /** @type {(() => Promise<void>)[]} */
  const ends = [];
  const settings = { ...exportedFacts.settings, ...SEARCH };
  const run = new ScriptRun({ after: (end) => ends.push(end) }, daskScript({ ...exportedFacts, settings }), {
    LABTAGS_TRAINING: '',
  });
  try {
    writeIdxFiles(run.folder, { train: noise(IMAGES), test: noise(IMAGES / 5) });
    const { address } = await startCluster(run, workers);
    const started = performance.now();
    await run.start('search.py', '.', address).end();
    return (performance.now() - started) / 1000;
  } finally {
    for (const end of ends) await end();
  }
}

/** @param {number} count */
function noise(count) {
  const random = new SeededRandom(count);
  const pixels = Uint8Array.from({ length: count * 784 }, () => random.integer(256));
  const labels = Uint8Array.from({ length: count }, () => random.integer(10));
  return { count, height: 28, width: 28, channels: 1, pixels, labels };
}
