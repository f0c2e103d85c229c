import { LabError } from '../../../src/errors.js';
import { HardStop } from '../../../workers/client/connection.js';
import type { LabEvent, LabRecording } from './lab-lesson.js';
import type { RecordedRun } from './recorded-run.js';

type Method = (...words: never[]) => unknown;

/**
 * A session without a worker, in the place of a lab's own: its training plays a recorded run, so that
 * the lab's buttons, progress and events do what they always do.
 */
export function recordedSession<State, Event extends LabEvent>(
  run: RecordedRun<State, Event>,
  recording: LabRecording<State, Event>,
  { result, events }: { readonly result: unknown; readonly events: readonly Event[] },
): object {
  const own: Record<string, Method> = {
    pause: async () => run.pause(),
    resume: async () => run.resume(),
    end: () => run.resume(),
    ...recording.answers?.(events),
  };
  const plays = Object.entries(recording.plays).map(([name, answer]) => [
    name,
    async (_request: unknown, signal: AbortSignal, onEvent: (event: Event) => void) => {
      signal.addEventListener('abort', () => run.resume());
      await run.play(signal, onEvent);
      if (signal.aborted) throw stopped();
      return answer(result as never);
    },
  ]);
  const methods: Record<string, Method> = { ...own, ...Object.fromEntries(plays) };
  return new Proxy(methods, {
    get: (known, name: string) => known[name] ?? (() => Promise.reject(refusal(name, recording.silent))),
  });
}

function refusal(name: string, silent: readonly string[]): Error {
  if (silent.includes(name)) return new HardStop('A recorded run has no session that could answer.');
  return new LabError('recorded-only', `“${name}” needs a session of its own; this is a recorded run.`);
}

function stopped(): DOMException {
  return new DOMException('The recorded run was stopped.', 'AbortError');
}
