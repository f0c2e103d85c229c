/** Aborts with `signal`, and by itself: for work that one of several may end for all. */
export function controllerFollowing(signal: AbortSignal): AbortController {
  const controller = new AbortController();
  if (signal.aborted) controller.abort();
  signal.addEventListener('abort', () => controller.abort(), { once: true });
  return controller;
}
