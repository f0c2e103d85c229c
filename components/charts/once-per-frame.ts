/** What a frame may spend here, so that layout and painting fit into it too, on a slow machine. */
const BUDGET_MS = 6;

/** Frames stop in a hidden tab; the page's text and title shall go on, if slowly. */
const HIDDEN_MS = 250;

/** The first asked for comes first. */
const waiting = new Set<() => void>();
let frame = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Runs an action at most once a frame however often it is asked for. All actions of a page share its
 * frames: those for which a frame has no time left wait for the next, so that no task grows long when
 * many pictures change at once.
 */
export class OncePerFrame {
  readonly #action: () => void;

  constructor(action: () => void) {
    this.#action = action;
  }

  request(): void {
    waiting.add(this.#action);
    schedule();
  }
}

function schedule(): void {
  if (frame !== 0) return;
  frame = requestAnimationFrame(runWaiting);
  timer = setTimeout(runWaiting, HIDDEN_MS);
}

function runWaiting(): void {
  cancelAnimationFrame(frame);
  clearTimeout(timer);
  frame = 0;
  const end = performance.now() + BUDGET_MS;
  // An action that asks again while it runs comes in the next frame.
  for (const action of [...waiting]) {
    waiting.delete(action);
    run(action);
    if (performance.now() >= end) break;
  }
  if (waiting.size > 0) schedule();
}

/** The failure of one picture is told and leaves the others alone. */
function run(action: () => void): void {
  try {
    action();
  } catch (error) {
    reportError(error);
  }
}
