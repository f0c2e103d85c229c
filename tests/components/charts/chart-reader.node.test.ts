import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linesReader } from '../../../components/charts/chart-reader.js';
import { curveChart } from '../../../components/charts/curve-chart.js';
import { lineChart } from '../../../components/charts/line-chart.js';
import { readableOf } from '../../../components/charts/readable.js';
import { englishWords } from './english-map-words.js';
import { drawInNode, numbersOf } from './svg-snapshot.js';

const chart = lineChart({
  ...{ title: 'Loss', summary: 'It falls.', xLabel: 'epoch', yLabel: 'loss', yFormat: 'percent', words: englishWords },
  yDomain: [0.2, 1],
  series: [
    { name: 'Training', points: [[0, 0.9] as const, [1, 0.5] as const, [2, 0.05] as const] },
    { name: 'Validation', points: { x: [0, 2], y: [0.8, Number.NaN] } },
  ],
});

const svg = drawInNode(chart);
const readable = readableOf(svg);
const reader = readable && linesReader(readable);

describe('reading a line chart', () => {
  it('has a place for every x at which something was measured, and says all that was', () => {
    assert.equal(reader?.count, 3);
    const said = (index: number) => {
      const { title, readings } = reader?.stop(index) ?? {};
      return [title, readings?.map(({ name, text }) => `${name} ${text}`)];
    };
    assert.deepEqual(said(0), ['epoch 0', ['Training 90%', 'Validation 80%']]);
    assert.deepEqual(said(1), ['epoch 1', ['Training 50%']]);
    assert.deepEqual(said(2), ['epoch 2', ['Training 5%']]);
  });

  it('puts its marks on the curves, and finds the place nearest to the pointer', () => {
    const stop = reader?.stop(1);
    assert.ok(numbersOf(svg, 'circle', 'cx').some((x) => Math.abs(x - (stop?.x ?? 0)) < 0.02));
    assert.ok(numbersOf(svg, 'circle', 'cy').some((y) => Math.abs(y - (stop?.readings[0].y ?? 0)) < 0.02));
    assert.equal(reader?.nearest((stop?.x ?? 0) + 3), 1);
    assert.equal(reader?.nearest(-50), 0);
    assert.equal(reader?.nearest(5000), 2);
  });

  it('keeps a line within its plot where a value lies beyond the axis', () => {
    const heights = [...svg.querySelectorAll('path')].flatMap((path) =>
      [...(path.getAttribute('d') ?? '').matchAll(/,([\d.]+)/g)].map((match) => Number(match[1])),
    );
    assert.ok(Math.max(...heights) <= 320 - 38, `${Math.max(...heights)}`);
    assert.equal(reader?.stop(2).readings[0].y, 320 - 38);
  });
});

describe('reading ROC and precision-recall curves', () => {
  const curve = { name: 'df', color: 'red', value: 1 };
  const read = (x: number[], y: number[], place: number) => {
    const drawn = drawInNode(
      curveChart({
        ...{ title: 'ROC', summary: '', xLabel: 'false alarms', yLabel: 'recall', words: englishWords },
        ...{ curves: [{ ...curve, x, y }], chosen: 0, columns: ['class', 'area'] },
      }),
    );
    const lines = readableOf(drawn);
    const stop = lines && linesReader(lines).stop(Math.round(100 * place));
    return [stop?.title, ...(stop?.readings.map(({ name, text }) => `${name} ${text}`) ?? [])];
  };

  it('gives the height of the drawn line, and its upper end where it rises straight up', () => {
    const [x, y] = [
      [0, 0, 0.5, 0.5, 1],
      [0, 0.2, 0.4, 0.8, 1],
    ];
    assert.deepEqual(read(x, y, 0), ['false alarms 0', 'df 0.2']);
    assert.deepEqual(read(x, y, 0.25), ['false alarms 0.25', 'df 0.3']);
    assert.deepEqual(read(x, y, 0.5), ['false alarms 0.5', 'df 0.8']);
    assert.deepEqual(read([1, 0.5, 0], [0.1, 0.5, 1], 0.75), ['false alarms 0.75', 'df 0.3']);
  });

  it('has nothing to say of a class without images', () => {
    assert.deepEqual(read([], [], 0.5), ['false alarms 0.5']);
  });
});
