import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  initialProjectionState,
  type ProjectionEvent,
  type ProjectionState,
  reduceProjection,
  scaleSteps,
} from '../../../components/projection/projection-state.js';
import type { ProjectedMap } from '../../../workers/protocols/projection.js';

const points = { data: new Float32Array(12), rows: 4, columns: 3 };
const positions = new Float32Array(8);
const frame = (iteration: number, klDivergence: number | null) => ({
  positions,
  iteration,
  iterations: 100,
  klDivergence,
});
const map: ProjectedMap = { ...frame(100, 0.5), klDivergence: 0.5, kept: new Float32Array(4), perplexity: 1 };

function fold(events: readonly ProjectionEvent[], from: ProjectionState = initialProjectionState): ProjectionState {
  return events.reduce(reduceProjection, from);
}

describe('reduceProjection', () => {
  const first = fold([
    { kind: 'begin', points, warm: false },
    { kind: 'frame', frame: frame(10, 2) },
    { kind: 'frame', frame: frame(20, null) },
    { kind: 'end', map },
  ]);

  it('draws the curve of what was measured only, up to the finished map', () => {
    assert.deepEqual(first.curve, { x: [10, 100], y: [2, 0.5] });
    assert.equal(first.running, false);
    assert.equal(first.kept, map.kept);
  });

  it('goes on with the curve at a warm start, and begins anew at a cold one', () => {
    const warm = fold(
      [
        { kind: 'begin', points, warm: true },
        { kind: 'frame', frame: frame(5, 1) },
      ],
      first,
    );
    assert.deepEqual(warm.curve.x, [10, 100, 105]);
    const cold = fold(
      [
        { kind: 'begin', points, warm: false },
        { kind: 'frame', frame: frame(5, 1) },
      ],
      first,
    );
    assert.deepEqual(cold.curve, { x: [5], y: [1] });
  });

  it('keeps the chosen area and the compared maps for the same points, not for others', () => {
    const chosen = fold(
      [
        { kind: 'area', indices: [1, 2] },
        { kind: 'compare', perplexities: [5, 30] },
        { kind: 'compared', index: 1, map: frame(100, 0.3) },
      ],
      first,
    );
    assert.deepEqual(
      chosen.compared.map(({ frame: shown }) => shown?.klDivergence ?? null),
      [null, 0.3],
    );
    assert.deepEqual(fold([{ kind: 'begin', points, warm: true }], chosen).area, [1, 2]);
    const others = fold([{ kind: 'begin', points: { ...points, rows: 3 }, warm: false }], chosen);
    assert.deepEqual([others.area, others.compared], [[], []]);
  });

  it('keeps the map when a drawing is stopped, and forgets all but the choices at a reset', () => {
    const stopped = fold(
      [
        { kind: 'begin', points, warm: true },
        { kind: 'end', map: null },
      ],
      first,
    );
    assert.deepEqual([stopped.running, stopped.frame], [false, first.frame]);
    const reset = fold([{ kind: 'choices', choices: { perplexity: 7 } }, { kind: 'reset' }], first);
    assert.deepEqual(reset, {
      ...initialProjectionState,
      choices: { ...initialProjectionState.choices, perplexity: 7 },
    });
  });
});

describe('scaleSteps', () => {
  it('puts shares into steps of equal width, the whole into the last', () => {
    assert.deepEqual([...scaleSteps(Float32Array.of(0, 0.19, 0.21, 0.99, 1), 5)], [0, 0, 1, 4, 4]);
  });
});
