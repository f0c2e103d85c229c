/** npm run check: everything about the repository that a machine can judge without running the product. */
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { importCircles } from './circles.mjs';
import { staleFiles } from './generated-files.mjs';
import { copiedShare, labCopies } from './lab-copies.mjs';
import { gzipKilobytes, withStaticImports } from './loaded-files.mjs';
import { pageSizes } from './page-sizes.mjs';
import { sizeTableFaults } from './size-table.mjs';

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));

/** What a page loads before anyone presses Run. */
const PAGE_BUDGET_KB = 60;
/** JavaScript that a lab's worker loads to train on WebAssembly; wasm files come on top. */
const WASM_ROUTE_BUDGET_KB = 200;
const MAX_FILE_LINES = 400;
/** Of the labs' shell files, what may stand in another lab too. */
const MAX_COPIED_SHARE = 0.15;

/** Each check ends with what is wrong, one line a fault. @type {Record<string, () => Promise<string[]> | string[]>} */
const checks = {
  types: () => command('typescript/bin/tsc', '--build'),
  'lint and format': () => command('@biomejs/biome/bin/biome', 'check', '.'),
  'nothing unused': () => command('knip/bin/knip.js', '--no-progress'),
  'no long file': longFiles,
  'no circle of imports': () => importCircles('.'),
  'labs that are no copies': copiedLabs,
  'generated files': staleFiles,
  sizes: sizeFaults,
};

let failed = 0;
for (const [name, check] of Object.entries(checks)) {
  const faults = await Promise.resolve()
    .then(check)
    .catch((error) => [String(error?.message ?? error)]);
  if (faults.length > 0) failed++;
  console.log([`${faults.length === 0 ? '✔' : '✘'} ${name}`, ...faults].join('\n'));
}
process.exit(failed > 0 ? 1 : 0);

/**
 * Runs a development dependency; its output is what is wrong.
 *
 * @param {string} script below node_modules
 * @param {string[]} words
 */
function command(script, ...words) {
  const run = spawnSync(process.execPath, [join('node_modules', script), ...words], { encoding: 'utf8' });
  if (run.status === 0) return [];
  return [`${run.stdout}${run.stderr}`.trim() || `${script} ended with ${run.status ?? run.signal}`];
}

async function longFiles() {
  const list = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { encoding: 'utf8' });
  const paths = list.stdout.split('\0').filter((path) => /\.(ts|mjs|js|wgsl|css|html)$/.test(path));
  const faults = [];
  for (const path of paths) {
    const text = await readFile(path, 'utf8').catch(() => '');
    const lines = text.split('\n').length - 1;
    if (lines > MAX_FILE_LINES) faults.push(`${path}: ${lines} lines, at most ${MAX_FILE_LINES}`);
  }
  return faults;
}

async function copiedLabs() {
  const files = await labCopies('.');
  if (copiedShare(files) <= MAX_COPIED_SHARE) return [];
  const most = files.toSorted((a, b) => b.copied - a.copied).slice(0, 5);
  const share = (100 * copiedShare(files)).toFixed(1);
  return [
    `${share} % of the labs' shell files stand in another lab, at most ${100 * MAX_COPIED_SHARE} %`,
    ...most.map(({ path, lines, copied }) => `${path}: ${copied} of ${lines} lines`),
  ];
}

async function sizeFaults() {
  const outputs = await build();
  const faults = [];
  for (const [lab, size] of Object.entries(pageSizes(outputs))) {
    const page = size.toFixed(1);
    console.log(`  ${`a page with the ${lab} lab`.padEnd(34)} ${page} KB gzip, at most ${PAGE_BUDGET_KB}`);
    if (Number(page) > PAGE_BUDGET_KB) faults.push(`${lab} is ${page} KB gzip, at most ${PAGE_BUDGET_KB}`);
  }
  faults.push(...wasmRouteFaults(outputs), ...(await sizeTableFaults(outputs)));
  for (const path of Object.keys(outputs).filter((path) => path.endsWith('.js'))) {
    console.log(`  ${path.padEnd(34)} ${kilobytes([path])} KB gzip`);
  }
  return faults;
}

/**
 * Each worker that trains, with what it fetches when WebAssembly is chosen: not the other backends.
 *
 * @param {import('./build.mjs').Outputs} outputs
 */
function wasmRouteFaults(outputs) {
  const chunks = [
    'node_modules/@tensorflow/tfjs-backend-wasm/dist/index.js',
    'src/networks/kernels/register-wasm-kernels.ts',
  ]
    .map((input) => Object.keys(outputs).find((path) => path.endsWith('.js') && input in outputs[path].inputs))
    .filter((path) => path !== undefined);
  const faults = [];
  const workers = Object.keys(outputs).filter((path) => {
    if (!path.endsWith('.worker.js')) return false;
    const imported = [...withStaticImports(path, outputs)].flatMap((part) => outputs[part].imports);
    return chunks.every((chunk) => imported.some((one) => one.path === chunk && one.kind === 'dynamic-import'));
  });
  if (chunks.length < 2 || workers.length === 0) faults.push('no worker was found that trains on WebAssembly');
  for (const worker of workers) {
    const loaded = new Set([worker, ...chunks].flatMap((path) => [...withStaticImports(path, outputs)]));
    const size = kilobytes(loaded);
    console.log(`  ${`${worker} on WebAssembly`.padEnd(34)} ${size} KB gzip, at most ${WASM_ROUTE_BUDGET_KB}`);
    if (Number(size) > WASM_ROUTE_BUDGET_KB) faults.push(`${worker} on WebAssembly is ${size} KB gzip`);
    const others = [...loaded].filter((path) =>
      Object.keys(outputs[path].inputs).some((input) => /tfjs-backend-web(gl|gpu)\//.test(input)),
    );
    if (others.length > 0) faults.push(`${worker} loads other backends on WebAssembly: ${others.join(', ')}`);
  }
  return faults;
}

/** @param {Iterable<string>} paths */
function kilobytes(paths) {
  return gzipKilobytes(paths).toFixed(1);
}
