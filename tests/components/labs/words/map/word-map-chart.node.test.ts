import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseHTML } from 'linkedom';
import { WHOLE_MAP } from '../../../../../components/charts/map-view.js';
import { arrowAt, drawWordMap, wordMapChart } from '../../../../../components/labs/words/map/word-map-chart.js';
import { wordsTexts } from '../../../../../components/labs/words/texts.js';

const wordsEnglish = await wordsTexts.in('en');

const content = {
  title: 'Gender',
  summary: 'Four words.',
  words: ['man', 'woman', 'king', 'queen'],
  positions: Float32Array.of(0, 0, 1, 0, 0, 1, 1, 1),
  groups: [0, 0, 1, 1],
  groupNames: ['people', 'royals'],
  arrows: [
    { from: 0, to: 1, isOutlier: false },
    { from: 2, to: 3, isOutlier: true },
  ],
  columns: ['word', 'group', 'x', 'y'] as const,
};

function draw(given: typeof content) {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  return wordMapChart(given, wordsEnglish.charts).draw(document as unknown as Document, { width: 500, height: 360 });
}

describe('a map of words', () => {
  it('draws every word, arrow and group, the odd arrow dashed', () => {
    const svg = draw(content);
    assert.equal(svg.querySelectorAll('circle').length, 4);
    assert.deepEqual(
      [...svg.querySelectorAll('text')].map(({ textContent }) => textContent),
      content.words,
    );
    const lines = [...svg.querySelectorAll('line')].map((line) => line.getAttribute('stroke-dasharray'));
    assert.deepEqual(lines, ['', '5 3']);
    assert.equal(svg.querySelectorAll('path[opacity]').length, 2);
  });

  it('tells a saved picture what its colours mean, for groups and for families of arrows', () => {
    const names = (given: object) =>
      wordMapChart({ ...content, ...given }, wordsEnglish.charts).key?.map(({ name }) => name);
    assert.deepEqual(names({}), ['people', 'royals']);
    assert.deepEqual(names({ groupNames: [], arrowNames: ['gender', 'age'] }), ['▶ gender', '▷ age']);
  });

  it('has the same places as a table', () => {
    const { columns, rows } = wordMapChart(content, wordsEnglish.charts);
    assert.deepEqual(columns, ['word', 'group', 'x', 'y']);
    assert.deepEqual(rows[3], ['queen', 'royals', 1, 1]);
    const ungrouped = wordMapChart({ ...content, groups: [], groupNames: [] }, wordsEnglish.charts);
    assert.deepEqual(ungrouped.rows[1], ['woman', 1, 0]);
  });

  it('says so where there is nothing to show', () => {
    const none = { ...content, words: [], positions: new Float32Array(), groups: [], groupNames: [], arrows: [] };
    assert.match(draw(none).textContent ?? '', /Nothing to show yet/);
  });

  it('lights the arrow whose two words are pointed at, and no other', () => {
    const { document } = parseHTML('<!doctype html><html><body></body></html>');
    const widths = (pointed: readonly number[]) => {
      const look = { view: WHOLE_MAP, cursor: null, selected: null, pointed };
      const size = { width: 500, height: 360 };
      const words = wordsEnglish.charts;
      const svg = drawWordMap(document as unknown as Document, { content, size, words, look });
      return [...svg.querySelectorAll('line')].map((line) => Number(line.getAttribute('stroke-width')));
    };
    assert.deepEqual(widths([0]), [1.75, 1.75]);
    assert.deepEqual(widths([0, 1]), [4, 1.75]);
  });

  it('knows which arrow the pointer is on', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
      { x: 0, y: 100 },
      { x: 100, y: 100 },
    ];
    assert.equal(arrowAt(content, points, { x: 50, y: 4 }), content.arrows[0]);
    assert.equal(arrowAt(content, points, { x: 50, y: 97 }), content.arrows[1]);
    assert.equal(arrowAt(content, points, { x: 50, y: 50 }), null);
    assert.equal(arrowAt({ ...content, arrows: [] }, points, { x: 50, y: 4 }), null);
  });
});
