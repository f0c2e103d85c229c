import type { LabResult } from '../../../src/sharing/result-file.js';
import { notComparable, readRunResult } from '../../../src/sharing/run-result.js';
import type { LessonHost } from './lesson-host.js';
import { readRecordingText } from './read-recording-text.js';
import { refuseFile } from './refuse-file.js';

/**
 * Puts saved runs beside the lab's own, where it compares runs: all files, or none of them.
 *
 * @param leaveRecorded back from a recorded run, which is none of the lab's own
 */
export async function compareRuns(host: LessonHost, files: readonly File[], leaveRecorded: () => void): Promise<void> {
  const { lesson, word, fields, run } = host;
  try {
    if (!lesson.comparison) throw notComparable('this lab shows one run at a time');
    const results: LabResult[] = [];
    for (const file of files) results.push(readRunResult(await readRecordingText(file, ''), { lab: word, fields }));
    const events = lesson.comparison.eventsOf(results, run.state as object);
    await host.loadResults();
    leaveRecorded();
    run.dismissError();
    run.show(events.reduce((state, event) => lesson.recording.reduce(state, event), run.state as object));
    host.showStep(lesson.comparison.step);
  } catch (error) {
    refuseFile(host, error);
  }
}
