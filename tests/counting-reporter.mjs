/**
 * A reporter for Node's tests that writes `{ passed, failed, skipped, seconds }` as JSON; `seconds` has each file's
 * own tests, the slowest file first, so that the suite's time can be looked after.
 */

/** @param {AsyncIterable<{ type: string, data: any }>} events */
export default async function* countingReporter(events) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  /** @type {Map<string, number>} */
  const seconds = new Map();
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.nesting === 0 && data.file) {
      const file = data.file.replace(`${process.cwd()}/`, '');
      seconds.set(file, (seconds.get(file) ?? 0) + data.details.duration_ms / 1000);
    }
    if (data.details.type === 'suite') continue;
    if (type === 'test:fail') counts.failed++;
    else if (data.skip !== undefined || data.todo !== undefined) counts.skipped++;
    else counts.passed++;
  }
  yield JSON.stringify({ ...counts, seconds: [...seconds].sort(([, a], [, b]) => b - a) });
}
