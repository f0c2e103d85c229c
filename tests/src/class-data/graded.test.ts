import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type GradedFile, gradeFiles } from '../../../src/class-data/graded.js';
import { gradescopeResult, marksCsv, moodleCsv } from '../../../src/class-data/mark-lists.js';
import { sealed } from '../../../src/sharing/seal.js';
import { studentSeed } from '../../../src/task/student-seed.js';
import { textOf } from './class-files.js';

const TASK = 'knn >= 0.8 and epochs <= 2';
const CLASS = { goal: TASK };

const student = (i: number) => `s${String(i).padStart(3, '0')}`;

/** Two hundred files: ten damaged or changed, five copies of another's run. */
function classOf200() {
  return Array.from({ length: 200 }, (_, i) => {
    const own = i % 40 === 7 ? i - 1 : i;
    const text = textOf({ name: `Student ${i}`, knn: own % 2 === 0 ? 0.9 : 0.7, seed: own, stepMs: own });
    const damaged =
      i % 20 === 3 ? (i % 40 === 3 ? text.slice(0, -30) : text.replace('"knn": 0.7', '"knn": 0.95')) : text;
    return { name: `${student(i)}.json`, text: damaged };
  });
}

const names = (files: readonly GradedFile[]) => files.map(({ fileName }) => fileName);

describe('grading a class', () => {
  it('finds what is damaged or changed and who handed in the same run, and judges the rest', () => {
    const graded = gradeFiles(classOf200(), CLASS);
    const broken = Array.from({ length: 10 }, (_, i) => `${student(20 * i + 3)}.json`);
    assert.deepEqual(names(graded.filter(({ state }) => state !== 'fine')), broken);
    assert.equal(graded.filter(({ state }) => state === 'damaged').length, 5);
    assert.ok(graded.filter(({ state }) => state !== 'fine').every(({ score }) => score === 0));
    const copies = graded.filter(({ sameRunAs }) => sameRunAs.length > 0);
    assert.deepEqual(
      names(copies),
      [0, 1, 2, 3, 4].flatMap((i) => [`${student(40 * i + 6)}.json`, `${student(40 * i + 7)}.json`]),
    );
    assert.deepEqual(graded[0].score, 100);
    assert.deepEqual(graded[1].score, 50);
  });

  it('does not believe what a file says of its own task', () => {
    const file = JSON.parse(textOf({ name: 'Eve', knn: 0.7, task: { goal: TASK, met: true } }));
    const [eve] = gradeFiles([{ name: 'eve.json', text: JSON.stringify(file) }], CLASS);
    assert.deepEqual([eve.state, eve.score, eve.claimsOtherwise], ['fine', 50, true]);
    const [plain] = gradeFiles([{ name: 'a.json', text: textOf({ name: 'Ada', knn: 0.7 }) }], CLASS);
    assert.equal(plain.claimsOtherwise, false);
  });

  it('gives no points to a file of a lab that the task is not about', () => {
    const [other] = gradeFiles([{ name: 'a.json', text: textOf({ name: 'Ada', knn: 0.9 }) }], {
      goal: 'best-score > 0.5',
    });
    assert.deepEqual([other.state, other.score], ['damaged', 0]);
    assert.match(other.problem, /best-score/);
  });
});

describe('a task worth points', () => {
  const { sha256: _, ...file } = JSON.parse(textOf({ name: 'Ada', knn: 0.7, seed: studentSeed('1234') }));
  const handedIn = (id: string) => {
    return [{ name: 'a.json', text: JSON.stringify(sealed({ ...file, handIn: { ...file.handIn, id } })) }];
  };

  it('gives the share of the points, not of the conditions', () => {
    const [ada] = gradeFiles(handedIn('1234'), { goal: 'knn >= 0.8 for 3 points and epochs <= 2' });
    assert.equal(ada.score, 25);
    assert.deepEqual(
      (gradescopeResult(ada) as { tests: { max_score: number }[] }).tests.map((test) => test.max_score),
      [75, 25],
    );
  });

  it('with a seed for each student gives nothing to a run with another’s', () => {
    const task = { goal: TASK, studentSeeds: true };
    const [own] = gradeFiles(handedIn('۱۲۳۴'), task);
    assert.deepEqual([own.score, own.foreignSeed], [50, false]);
    const [other] = gradeFiles(handedIn('1235'), task);
    assert.deepEqual([other.score, other.foreignSeed], [0, true]);
    assert.match(marksCsv([other]), /its seed is not that of the student’s number/);
  });
});

describe('lists of marks', () => {
  const { sha256: _, ...file } = JSON.parse(textOf({ name: '=Ada', knn: 0.7 }));
  const handIn = { ...file.handIn, id: '1234' };
  const [ada] = gradeFiles([{ name: 'ada.json', text: JSON.stringify(sealed({ ...file, handIn })) }], CLASS);

  it('name the student by number for Moodle, and compute nothing in a spreadsheet', () => {
    assert.deepEqual(moodleCsv([ada]).split('\r\n').slice(0, 2), [
      'ID number,Full name,Grade,Feedback comments',
      "1234,'=Ada,50,",
    ]);
    assert.match(
      marksCsv([ada]),
      /^ada\.json,'=Ada,1234,50,fine,not met: knn >= 0\.8 \(0\.7\); met: epochs <= 2 \(2\),$/m,
    );
  });

  it('are a test a condition for Gradescope', () => {
    assert.deepEqual(gradescopeResult(ada), {
      ...{ score: 50, output: '' },
      tests: [
        { name: 'knn >= 0.8', score: 0, max_score: 50, status: 'failed', output: 'measured: 0.7' },
        { name: 'epochs <= 2', score: 50, max_score: 50, status: 'passed', output: 'measured: 2' },
      ],
    });
  });
});
