/** What is not tested in every engine, and why: the one list of it. */

/**
 * @typedef {object} LeftOut
 * @property {string} file path from the root, or the beginning of one
 * @property {string} [test] the test's name; the whole file when left out
 * @property {readonly import('./engines.mjs').Engine[]} engines those that go without
 * @property {string} why
 */

/** @type {readonly LeftOut[]} */
export const LEFT_OUT = [
  {
    file: 'tests/components/labs/kept-nodes.test.ts',
    engines: ['firefox', 'webkit'],
    why: 'only Chromium tells how many nodes and listeners a page keeps',
  },
  {
    file: 'tests/backends/webgpu',
    engines: ['firefox', 'webkit'],
    why: 'they have no WebGPU without a graphics card',
  },
  {
    file: 'tests/backends/projection-webgpu.test.ts',
    engines: ['firefox', 'webkit'],
    why: 'they have no WebGPU without a graphics card',
  },
  {
    file: 'tests/backends/webgl.test.ts',
    engines: ['firefox', 'webkit'],
    why: 'they have no WebGL in workers without a graphics card',
  },
  {
    file: 'tests/backends/isolated-threads.test.ts',
    engines: ['webkit'],
    why: 'WebKitGTK has no shared memory',
  },
];

/**
 * The files that an engine is given, and what of them it shall pass over.
 *
 * @param {import('./engines.mjs').Engine} engine
 * @param {readonly string[]} files
 */
export function testsFor(engine, files) {
  const here = LEFT_OUT.filter(
    ({ engines, file }) => engines.includes(engine) && files.some((path) => path.startsWith(file)),
  );
  const whole = here.filter(({ test }) => test === undefined);
  return {
    files: files.filter((path) => !whole.some(({ file }) => path.startsWith(file))),
    tests: here.flatMap(({ test }) => (test === undefined ? [] : [test])),
    reasons: here.map(({ file, test, why }) => `${test === undefined ? file : `${file}: ${test}`}: ${why}`),
  };
}
