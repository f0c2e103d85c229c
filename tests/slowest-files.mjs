/** A reporter for Node's tests: the files that took longest, so that the suite's time can be looked after. */
const SHOWN = 25;

/** @param {AsyncIterable<{ type: string, data: any }>} events */
export default async function* slowestFiles(events) {
  /** Milliseconds of a file's own tests, summed. @type {Map<string, number>} */
  const times = new Map();
  for await (const { type, data } of events) {
    if ((type !== 'test:pass' && type !== 'test:fail') || data.nesting > 0 || !data.file) continue;
    times.set(data.file, (times.get(data.file) ?? 0) + data.details.duration_ms);
  }
  const slowest = [...times].sort(([, a], [, b]) => b - a).slice(0, SHOWN);
  yield '\nThe slowest files of Node, in seconds\n';
  for (const [file, ms] of slowest) {
    yield `${(ms / 1000).toFixed(0).padStart(5)}  ${file.replace(`${process.cwd()}/`, '')}\n`;
  }
}
