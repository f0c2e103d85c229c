import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseHTML } from 'linkedom';
import { curvesChart } from '../../../../components/labs/tuning/charts/curves-chart.js';
import { binsOf, heatMapChart } from '../../../../components/labs/tuning/charts/heat-map-chart.js';
import { ladderChart, ladderHeight } from '../../../../components/labs/tuning/charts/ladder-chart.js';
import { laneGroups } from '../../../../components/labs/tuning/lanes.js';
import { initialTunerState, reduceTuner } from '../../../../components/labs/tuning/state.js';
import { tunerTexts } from '../../../../components/labs/tuning/texts.js';
import { defaultTuningSettings } from '../../../../src/tuning/tuning-settings.js';
import { searchEvents } from './fake-session.js';

const tunerEnglish = await tunerTexts.in('en');

const { document } = parseHTML('<!doctype html>');

let state = reduceTuner(initialTunerState, { kind: 'begin', settings: defaultTuningSettings, work: 'search' });
for (const event of searchEvents()) state = reduceTuner(state, event);
state = reduceTuner(state, { kind: 'end', stopped: false });

const groups = laneGroups(state);
const common = { rates: [0.01, 0.001, 0.0001], maxEpochs: 10, chosen: null, bestKey: null };
const textsOf = (svg: SVGSVGElement) => [...svg.querySelectorAll('text')].map((text) => text.textContent);

describe("the tuner's charts", () => {
  it('draw a lane for every setting, and list every trial with its fate', () => {
    const chart = ladderChart({ ...common, groups, running: new Map() }, tunerEnglish);
    const svg = chart.draw(document, { width: 700, height: ladderHeight(groups) });
    const lanes = textsOf(svg).filter((text) => / · /.test(text ?? ''));
    assert.equal(lanes.length, 22);
    assert.equal(chart.rows.length, 30);
    assert.equal(chart.rows.filter((row) => row[6] === 'promoted').length, 8);
    assert.match(chart.summary, /^30 trials done, 0 running, 8 promotions, 14 settings dropped\.$/);
  });

  it('draw every curve, with the same numbers in the table', () => {
    const lanes = groups.flatMap((group) => group.lanes);
    const chart = curvesChart({ ...common, lanes }, tunerEnglish);
    const svg = chart.draw(document, { width: 600, height: 300 });
    const strokes = [...svg.querySelectorAll('path[fill=none]')].map((path) => path.getAttribute('d') ?? '').join('');
    assert.equal(strokes.match(/M[^M]*L/g)?.length, 22);
    assert.equal(strokes.match(/l6,6/g)?.length, 14);
    assert.equal(chart.columns.length, 23);
    assert.equal(chart.rows.length, 10);
    const [first] = lanes[0].trials;
    assert.equal(chart.rows[0][1], first.history[0].validationAccuracy);
  });

  it('tell learning rates apart without colours: a dash for each, in the key and on its lines', () => {
    const lanes = groups.flatMap((group) => group.lanes);
    const ladder = ladderChart({ ...common, groups, running: new Map() }, tunerEnglish);
    for (const chart of [curvesChart({ ...common, lanes }, tunerEnglish), ladder]) {
      const svg = chart.draw(document, { width: 700, height: ladderHeight(groups) });
      const dashes = new Map<string | null, Set<string | null>>();
      for (const line of svg.querySelectorAll('[stroke-dasharray][stroke^="var(--lab-series"]')) {
        const color = line.getAttribute('stroke');
        dashes.set(color, (dashes.get(color) ?? new Set()).add(line.getAttribute('stroke-dasharray')));
      }
      assert.equal(dashes.size, 3);
      const used = [...dashes.values()].map((own) => [...own]);
      assert.ok(used.every((own) => own.length === 1) && new Set(used.flat()).size === 3, JSON.stringify(used));
    }
  });

  it('join units to at most sixteen columns, and leave cells that were not tried empty', () => {
    const bins = binsOf({ min: 16, max: 512, step: 16 });
    assert.equal(bins.length, 16);
    assert.deepEqual(
      [bins[0], bins[15]],
      [
        { low: 16, high: 32 },
        { low: 496, high: 512 },
      ],
    );
    const facts = { trials: [...state.trials.values()], units: { min: 16, max: 512, step: 16 }, rates: common.rates };
    const chart = heatMapChart(facts, tunerEnglish);
    const scores = chart.rows.map((row) => Number(row[2]));
    assert.ok(chart.rows.length > 10 && chart.rows.length < 48);
    assert.equal(Math.max(...scores), Math.max(...facts.trials.map(({ score }) => score ?? 0)));
    const svg = chart.draw(document, { width: 600, height: 220 });
    assert.equal(svg.querySelectorAll('rect:not(.key)').length, 48);
    const shades = [...svg.querySelectorAll('.key')].map((patch) => patch.getAttribute('fill'));
    assert.ok(shades.length > 2 && new Set(shades).size === shades.length, 'a key of different shades');
    const ends = textsOf(svg).filter((text) => /^\d+\.\d%$/.test(text ?? ''));
    const written = (score: number) => tunerEnglish.percent(score, 1);
    assert.deepEqual(ends, [written(Math.min(...scores)), written(Math.max(...scores))]);
  });
});
