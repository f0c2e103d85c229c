import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isAbortError, isLabError, LabError } from '../../src/errors.js';
import { openProjectionSession, type ProjectionConnection } from '../../workers/client/sessions.js';
import type { MapFrame, ProjectedMap, ProjectedPoints, ProjectionRequest } from '../../workers/protocols/projection.js';
import { OncePerFrame } from '../charts/once-per-frame.js';
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
/** Moving a node disconnects and connects it: the worker outlives that. */
const GRACE_MS = 2000;

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
export class LiveProjection implements ReactiveController {
  readonly #options: LiveProjectionOptions;
  readonly #update: OncePerFrame;
  #connection: ProjectionConnection | null = null;
  #state = initialProjectionState;
  #call: AbortController | null = null;
  #next: ProjectedPoints | null = null;
  #grace: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, options: LiveProjectionOptions) {
    this.#options = options;
    this.#update = new OncePerFrame(() => host.requestUpdate());
    host.addController(this);
  }

  get state(): ProjectionState {
    return this.#state;
  }

  /** Folds what the student or the lab did into the state. */
  dispatch(event: ProjectionEvent): void {
    this.#state = reduceProjection(this.#state, event);
    this.#update.request();
  }

  /** Newer points of the same things; what is in work is finished first, and points in between are left out. */
  follow(points: ProjectedPoints): void {
    if (this.#call) {
      this.#next = points;
      return;
    }
    const before = this.#state.points?.rows === points.rows ? this.#state.frame : null;
    const warm = before !== null && this.#state.perplexity !== null;
    const start = warm ? { positions: before.positions } : ('pca' as const);
    const iterations = warm ? WARM_ITERATIONS : this.#state.choices.iterations;
    const request = this.#request(points, STEPS_A_FOLLOWED_FRAME);
    void this.#map({ ...request, start, warm, iterations, frameMs: FOLLOWED_FRAME_MS });
  }

  /**
   * At the end of a training: a map of full quality, which a warm start does not always reach. It is made out of
   * sight and then shown at once, turned onto the present one, so that points travel there.
   */
  settle(): void {
    const points = this.#next ?? this.#state.points;
    if (!points) return;
    this.stop();
    void this.#map(this.#request(points, 0), { outOfSight: true });
  }

  /** A fresh map of the same points by the student's choices. */
  draw(): void {
    const { points, choices } = this.#state;
    if (!points) return;
    this.stop();
    const start = choices.seed === 0 ? ('pca' as const) : { seed: choices.seed };
    void this.#map({ ...this.#request(points), start });
  }

  /** Three perplexities, one after the other, each turned onto the present map. */
  async compare(): Promise<void> {
    const { points } = this.#state;
    if (!points) return;
    this.stop();
    const most = Math.max(2, Math.floor((points.rows - 1) / 3));
    const perplexities = [...new Set(COMPARED.map((perplexity) => Math.min(perplexity, most)))];
    this.dispatch({ kind: 'compare', perplexities });
    const call = this.#begin();
    for (let index = 0; index < perplexities.length && !call.signal.aborted; index++) {
      const request = { ...this.#request(points, 0), perplexity: perplexities[index] };
      const show = (frame: MapFrame) => this.dispatch({ kind: 'compared', index, frame });
      const map = await this.#ask(request, call, show);
      if (map) show(map);
    }
    this.#finish(call);
  }

  /** Ends what is in work; the map stays as it is. */
  stop(): void {
    this.#next = null;
    this.#call?.abort();
    this.#call = null;
    if (this.#state.running) this.dispatch({ kind: 'end', map: null });
  }

  reset(): void {
    this.stop();
    this.dispatch({ kind: 'reset' });
  }

  hostConnected(): void {
    clearTimeout(this.#grace);
  }

  hostDisconnected(): void {
    this.#grace = setTimeout(() => {
      this.stop();
      this.#connection?.end();
      this.#connection = null;
    }, GRACE_MS);
  }

  #request(points: ProjectedPoints, pace = STEPS_A_FRAME): ProjectionRequest {
    const { choices, frame } = this.#state;
    const { perplexity, iterations } = choices;
    const alignTo = frame && frame.positions.length === 2 * points.rows ? frame.positions : null;
    return { points, perplexity, iterations, start: 'pca', warm: false, alignTo, pace };
  }

  async #map(request: ProjectionRequest, { outOfSight = false } = {}): Promise<void> {
    const call = this.#begin();
    const shown = outOfSight ? this.#state.frame?.positions : undefined;
    this.dispatch({ kind: 'begin', points: request.points, warm: request.warm });
    const map = await this.#ask(request, call, (frame) =>
      this.dispatch({ kind: 'frame', frame: shown ? { ...frame, positions: shown } : frame }),
    );
    if (this.#call === call) this.dispatch({ kind: 'end', map });
    this.#finish(call);
  }

  /** The finished map, or null where it was stopped or failed. */
  async #ask(
    request: ProjectionRequest,
    call: AbortController,
    onFrame: (frame: MapFrame) => void,
  ): Promise<ProjectedMap | null> {
    try {
      this.#connection ??= (this.#options.open ?? openProjectionSession)({ workerUrl: this.#options.workerUrl() });
      const map = await this.#connection.map(request, call.signal, (frame) => {
        if (this.#call === call) onFrame(frame);
      });
      return this.#call === call ? map : null;
    } catch (error) {
      if (!isAbortError(error))
        this.#options.onError(isLabError(error) ? error : new LabError('internal', String(error)));
      return null;
    }
  }

  #begin(): AbortController {
    this.#call = new AbortController();
    return this.#call;
  }

  #finish(call: AbortController): void {
    if (this.#call !== call) return;
    this.#call = null;
    const next = this.#next;
    this.#next = null;
    if (next) this.follow(next);
    this.#update.request();
  }
}
