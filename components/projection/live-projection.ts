import type { ReactiveControllerHost } from 'lit';
import { isAbortError, type LabError } from '../../src/errors.js';
import { suitablePerplexity } from '../../src/projection/tsne-options.js';
import { openProjectionSession, type ProjectionConnection } from '../../workers/client/sessions.js';
import type {
  MapFrame,
  ProjectedMap,
  ProjectedPoints,
  ProjectionRequest,
  ProjectionSession,
} from '../../workers/protocols/projection.js';
import { reportErrors } from '../lab/session/report-errors.js';
import { SessionController, type Work } from '../lab/session/session-controller.js';
import {
  initialProjectionState,
  type ProjectionEvent,
  type ProjectionState,
  reduceProjection,
} from './projection-state.js';

/** Enough to follow points that moved a little; a fresh map takes many more. */
const WARM_ITERATIONS = 150;
/** Slow enough for the eye. */
const STEPS_A_FRAME = 12;
/** Beside a training, frames are fewer: painting them takes as much of a small machine as computing them. */
const FOLLOWED_FRAME_MS = 100;
const STEPS_A_FOLLOWED_FRAME = 24;
const COMPARED = [5, 30, 100];
/** The session draws one map at a time. */
const MAP = 'map';

export interface LiveProjectionOptions {
  readonly workerUrl: () => string;
  readonly onError: (error: LabError) => void;
  /** Opens the worker; another one serves tests. */
  readonly open?: (options: { readonly workerUrl?: string }) => ProjectionConnection;
}

/**
 * A t-SNE map that follows points while they change, in a worker of its own. Give it points whenever there are
 * new ones ({@link follow}); it goes on from the map that there is, and turns every map onto the one before.
 */
export class LiveProjection {
  readonly #options: LiveProjectionOptions;
  readonly #controller: SessionController<ProjectionSession, ProjectionEvent, ProjectionState>;
  #next: ProjectedPoints | null = null;

  constructor(host: ReactiveControllerHost, options: LiveProjectionOptions) {
    this.#options = options;
    const { open = openProjectionSession, workerUrl } = options;
    this.#controller = new SessionController<ProjectionSession, ProjectionEvent, ProjectionState>(host, {
      open: () => open({ workerUrl: workerUrl() }),
      reduce: reduceProjection,
      initialState: initialProjectionState,
      startsRunning: () => false,
    });
  }

  get state(): ProjectionState {
    return this.#controller.state;
  }

  /** Folds what the student or the lab did into the state. */
  dispatch(event: ProjectionEvent): void {
    this.#controller.dispatch(event);
  }

  /** Newer points of the same things; what is in work is finished first, and points in between are left out. */
  follow(points: ProjectedPoints): void {
    if (this.#controller.busy) {
      this.#next = points;
      return;
    }
    const { frame, choices, perplexity } = this.state;
    const before = this.state.points?.rows === points.rows ? frame : null;
    const warm = before !== null && perplexity !== null;
    const start = warm ? { positions: before.positions } : ('pca' as const);
    const iterations = warm ? WARM_ITERATIONS : choices.iterations;
    const request = this.#request(points, STEPS_A_FOLLOWED_FRAME);
    this.#map({ ...request, start, warm, iterations, frameMs: FOLLOWED_FRAME_MS });
  }

  /**
   * At the end of a training: a map of full quality, which a warm start does not always reach. It is made out of
   * sight and then shown at once, turned onto the present one, so that points travel there.
   */
  settle(): void {
    const points = this.#next ?? this.state.points;
    if (!points) return;
    this.stop();
    this.#map(this.#request(points, 0), this.state.frame?.positions);
  }

  /** A fresh map of the same points by the student's choices. */
  draw(): void {
    const { points, choices } = this.state;
    if (!points) return;
    this.stop();
    const start = choices.seed === 0 ? ('pca' as const) : { seed: choices.seed };
    this.#map({ ...this.#request(points), start });
  }

  /** Three perplexities, one after the other, each turned onto the present map. */
  async compare(): Promise<void> {
    const { points } = this.state;
    if (!points) return;
    this.stop();
    const suitable = COMPARED.map((perplexity) => Math.floor(suitablePerplexity(perplexity, points.rows)));
    const perplexities = [...new Set(suitable)];
    this.dispatch({ kind: 'compare', perplexities });
    await this.#ask(async (session, signal, onEvent) => {
      for (const [index, perplexity] of perplexities.entries()) {
        const show = (map: MapFrame | ProjectedMap) => onEvent({ kind: 'compared', index, map });
        show(await session.map({ ...this.#request(points, 0), perplexity }, signal, show));
        if (signal.aborted) return;
      }
    });
  }

  /** Ends what is in work; the map stays as it is. */
  stop(): void {
    this.#next = null;
    this.#controller.cancel(MAP);
    this.#end();
  }

  reset(): void {
    this.stop();
    this.dispatch({ kind: 'reset' });
  }

  #request(points: ProjectedPoints, pace = STEPS_A_FRAME): ProjectionRequest {
    const { choices, frame } = this.state;
    const { perplexity, iterations } = choices;
    const alignTo = frame && frame.positions.length === 2 * points.rows ? frame.positions : null;
    return { points, perplexity, iterations, start: 'pca', warm: false, alignTo, pace };
  }

  /** @param shown what is seen until the map is done; left out: the map as it comes about */
  #map(request: ProjectionRequest, shown?: Float32Array): void {
    const { points, warm } = request;
    void this.#ask(async (session, signal, onEvent) => {
      onEvent({ kind: 'begin', points, warm });
      const onFrame = (frame: MapFrame) =>
        onEvent({ kind: 'frame', frame: shown ? { ...frame, positions: shown } : frame });
      onEvent({ kind: 'end', map: await session.map(request, signal, onFrame) });
    });
  }

  async #ask(work: Work<ProjectionSession, ProjectionEvent, void>): Promise<void> {
    const answer = reportErrors(this.#controller.call(work, MAP), this.#options.onError);
    const stopped = await answer.then(() => false, isAbortError);
    // What took this call's place goes on.
    if (this.#controller.busy) return;
    this.#end();
    const next = stopped ? null : this.#next;
    this.#next = null;
    if (next) this.follow(next);
  }

  /** After a stop, a failure or the end of the worker the map is not in work any more. */
  #end(): void {
    if (this.state.running) this.dispatch({ kind: 'end', map: null });
  }
}
