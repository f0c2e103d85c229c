import { taskPoints } from '../task/score.js';
import { csvText } from '../writing/csv.js';
import type { GradedFile } from './graded.js';

/** A file's faults in a teacher's words; empty where there are none. */
function remarksOn({ state, problem, sameRunAs, foreignSeed, claimsOtherwise, rerun }: GradedFile): string {
  const remarks = [
    state === 'damaged' ? `cannot be read: ${problem}` : '',
    state === 'altered' ? 'the hash does not fit: damaged or changed' : '',
    state === 'unsealed' ? 'has no hash' : '',
    sameRunAs.length > 0 ? `the very same run as ${sameRunAs.join(', ')}` : '',
    foreignSeed ? 'its seed is not that of the student’s number' : '',
    rerun === 'equal' ? 'run again: the same numbers, bit for bit' : '',
    rerun === 'different' ? 'run again: other numbers' : '',
    typeof rerun === 'object' ? `cannot be run again: ${rerun.problem}` : '',
    claimsOtherwise ? 'says something else of its task than its numbers do' : '',
  ];
  return remarks.filter((remark) => remark !== '').join('; ');
}

/** All that is known, one row a file. */
export function marksCsv(files: readonly GradedFile[]): string {
  const columns = ['file', 'name', 'id', 'score', 'state', 'conditions', 'remarks'];
  const conditionsOf = ({ conditions }: GradedFile) =>
    conditions.map(({ text, value, met }) => `${met ? 'met' : 'not met'}: ${text} (${value})`).join('; ');
  const rows = files.map((one) => {
    return [one.fileName, one.name, one.id, one.score, one.state, conditionsOf(one), remarksOn(one)];
  });
  return csvText({ columns, rows });
}

/** For Moodle's import of grades from CSV: mapped by ID number, with feedback. */
export function moodleCsv(files: readonly GradedFile[]): string {
  const rows = files.map((one) => [one.id, one.name, one.score, remarksOn(one)]);
  return csvText({ columns: ['ID number', 'Full name', 'Grade', 'Feedback comments'], rows });
}

/** One submission's `results.json`, as an autograder of Gradescope writes it: a test a condition. */
export function gradescopeResult(file: GradedFile): object {
  const { most } = taskPoints(file.conditions);
  const counts = file.state === 'fine' && !file.foreignSeed;
  return {
    score: file.score,
    output: remarksOn(file),
    tests: file.conditions.map(({ text, value, met, points }) => {
      const worth = (100 * points) / most;
      return {
        ...{ name: text, score: counts && met ? worth : 0, max_score: worth },
        ...{ status: counts && met ? 'passed' : 'failed', output: `measured: ${value}` },
      };
    }),
  };
}
