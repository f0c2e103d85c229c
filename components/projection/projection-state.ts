import type { MapFrame, ProjectedMap, ProjectedPoints } from '../../workers/protocols/projection.js';

/** What the student may choose for the next map. */
export interface ProjectionChoices {
  readonly perplexity: number;
  readonly iterations: number;
  /** 0 starts from principal components, others are seeds of random starts. */
  readonly seed: number;
}

export type ColorBy = 'class' | 'kept';

/** One of the maps side by side. */
export interface ComparedMap {
  readonly perplexity: number;
  /** Null until its turn comes. */
  readonly frame: MapFrame | null;
  /** Of the finished map. */
  readonly kept: Float32Array | null;
}

/** KL divergence over iterations; a warm start goes on where the last map ended. */
export interface DivergenceCurve {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** Everything that a live map shows. */
export interface ProjectionState {
  readonly points: ProjectedPoints | null;
  readonly running: boolean;
  readonly frame: MapFrame | null;
  /** Iterations before those of the present run. */
  readonly base: number;
  readonly curve: DivergenceCurve;
  /** Of the finished map. */
  readonly kept: Float32Array | null;
  readonly perplexity: number | null;
  readonly choices: ProjectionChoices;
  readonly colorBy: ColorBy;
  readonly compared: readonly ComparedMap[];
  /** Points inside the loop that the student drew. */
  readonly area: readonly number[];
}

export type ProjectionEvent =
  | { readonly kind: 'begin'; readonly points: ProjectedPoints; readonly warm: boolean }
  | { readonly kind: 'frame'; readonly frame: MapFrame }
  | { readonly kind: 'end'; readonly map: ProjectedMap | null }
  | { readonly kind: 'choices'; readonly choices: Partial<ProjectionChoices> }
  | { readonly kind: 'color'; readonly colorBy: ColorBy }
  | { readonly kind: 'compare'; readonly perplexities: readonly number[] }
  | { readonly kind: 'compared'; readonly index: number; readonly map: MapFrame | ProjectedMap }
  | { readonly kind: 'area'; readonly indices: readonly number[] }
  | { readonly kind: 'reset' };

export const initialProjectionState: ProjectionState = {
  points: null,
  running: false,
  frame: null,
  base: 0,
  curve: { x: [], y: [] },
  kept: null,
  perplexity: null,
  choices: { perplexity: 30, iterations: 200, seed: 0 },
  colorBy: 'class',
  compared: [],
  area: [],
};

/** The state after an event. Pure. */
export function reduceProjection(state: ProjectionState, event: ProjectionEvent): ProjectionState {
  switch (event.kind) {
    case 'begin':
      return begun(state, event);
    case 'frame':
      return withFrame(state, event.frame);
    case 'end':
      return ended(state, event.map);
    case 'choices':
      return { ...state, choices: { ...state.choices, ...event.choices } };
    case 'color':
      return { ...state, colorBy: event.colorBy };
    case 'compare':
      return { ...state, compared: event.perplexities.map((perplexity) => ({ perplexity, frame: null, kept: null })) };
    case 'compared':
      return { ...state, compared: withCompared(state.compared, event) };
    case 'area':
      return { ...state, area: event.indices };
    case 'reset':
      return { ...initialProjectionState, choices: state.choices };
  }
}

function withCompared(
  compared: readonly ComparedMap[],
  { index, map }: { index: number; map: MapFrame | ProjectedMap },
): readonly ComparedMap[] {
  const kept = 'kept' in map ? map.kept : null;
  return compared.map((known, place) => (place === index ? { ...known, frame: map, kept } : known));
}

function begun(state: ProjectionState, { points, warm }: { points: ProjectedPoints; warm: boolean }): ProjectionState {
  const same = state.points?.rows === points.rows;
  const history = warm
    ? { base: state.base + (state.frame?.iteration ?? 0) }
    : { base: 0, curve: initialProjectionState.curve, kept: null };
  return {
    ...state,
    points,
    running: true,
    ...history,
    area: same ? state.area : [],
    compared: same ? state.compared : [],
  };
}

function withFrame(state: ProjectionState, frame: MapFrame): ProjectionState {
  const { curve, base } = state;
  if (frame.klDivergence === null) return { ...state, frame };
  const x = [...curve.x, base + frame.iteration];
  return { ...state, frame, curve: { x, y: [...curve.y, frame.klDivergence] } };
}

function ended(state: ProjectionState, map: ProjectedMap | null): ProjectionState {
  if (!map) return { ...state, running: false };
  return { ...withFrame(state, map), running: false, kept: map.kept, perplexity: map.perplexity };
}

/** The places at which the points of a scale stand: steps of equal width, 0 … steps − 1. */
export function scaleSteps(shares: Float32Array, steps: number): Uint8Array {
  return Uint8Array.from(shares, (share) => Math.min(steps - 1, Math.floor(share * steps)));
}
