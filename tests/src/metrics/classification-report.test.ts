import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reportOfCounts } from '../../../src/metrics/classification-report.js';
import { classificationReport, countsOfMatrix, reportText } from '../../../src/metrics/index.js';
import { assertClose, readFixture } from '../projection/reference-numbers.js';
import { hardCases, pairsOf, reference } from './metrics-fixture.js';

/** What scikit-learn 1.9.1 prints of many small sets; made by tests/fixtures/make_reports.py. */
const { cases: printed } = readFixture<{
  cases: { truth: number[]; predicted: number[]; labels: number[] | null; zero_division: 0 | 1; text: string }[];
}>('reports');

const NAMES = ['0', '1', '2', '3', '4', '5', '6'];

/** Counts of the size of the sheet's test set, with its recalls: .44 .38 .35 .00 .39 .87 .59. */
const SHEET_MATRIX = [
  [29, 9, 15, 0, 6, 7, 0],
  [15, 39, 12, 0, 8, 23, 6],
  [21, 11, 77, 0, 39, 72, 0],
  [3, 4, 4, 0, 3, 9, 0],
  [9, 6, 21, 0, 87, 100, 0],
  [20, 33, 30, 0, 89, 1167, 2],
  [2, 3, 0, 0, 1, 6, 17],
];

describe('classificationReport', () => {
  it("prints scikit-learn's text byte for byte, with two digits and four", () => {
    for (const [name, given] of Object.entries(hardCases)) {
      for (const zeroDivision of [0, 1] as const) {
        const labels = given.labels ?? undefined;
        const names = given.target_names ?? undefined;
        const report = classificationReport(pairsOf(given), { labels, names, zeroDivision });
        for (const digits of [2, 4] as const) {
          const wanted = given[`report_text_zero_division_${zeroDivision}_digits_${digits}`];
          assert.equal(reportText(report, digits), wanted, name);
        }
      }
    }
  });

  it("prints today's scikit-learn's text: labels that are nowhere, exact halves, and not one hit among them", () => {
    assert.ok(printed.length >= 80);
    for (const { truth, predicted, labels, zero_division, text } of printed) {
      const report = classificationReport(
        { truth, predicted },
        { labels: labels ?? undefined, zeroDivision: zero_division },
      );
      assert.equal(reportText(report), text, `${truth} / ${predicted} of ${labels}`);
    }
  });

  it('rounds exact halves to the even digit, as Python does', () => {
    const { y_true, y_pred, report } = reference.half_even;
    assert.equal(reportText(classificationReport({ truth: y_true, predicted: y_pred })), report);
    assert.match(report, /0\.12/);
  });

  it("has the numbers of scikit-learn's dictionary", () => {
    for (const given of Object.values(hardCases)) {
      const names = given.target_names ?? undefined;
      const report = classificationReport(pairsOf(given), { labels: given.labels ?? undefined, names });
      const dictionary = given.report_dict_zero_division_0;
      for (const row of report.classes) {
        const wanted = dictionary[row.name] as Record<string, number>;
        const got = [row.precision, row.recall, row.fScore, row.support];
        assertClose(got, [wanted.precision, wanted.recall, wanted['f1-score'], wanted.support], 1e-15);
      }
      assert.equal(report.accuracy === null, !('accuracy' in dictionary));
    }
  });

  it('reports a matrix of the sheet: 70 % accuracy, and a class that is never found', () => {
    const report = reportOfCounts(countsOfMatrix(SHEET_MATRIX), { names: NAMES, complete: true });
    assert.deepEqual(
      report.classes.map(({ recall }) => Number(recall.toFixed(2))),
      [0.44, 0.38, 0.35, 0, 0.39, 0.87, 0.59],
    );
    assert.equal(report.support, 2005);
    assert.equal(report.accuracy?.toFixed(2), '0.71');
    assert.equal(report.classes[3].precision, 0);
  });

  it('refuses names that do not fit the labels', () => {
    const pairs = { truth: [0, 1], predicted: [0, 1] };
    assert.throws(() => classificationReport(pairs, { names: ['one'] }), { code: 'scores-invalid' });
  });
});
