import { startWordEngine, type WordEngine } from './sessions/word-engine.js';
import { WordWorkerSession } from './sessions/word-session.js';
import { serveSessions } from './wire/serve-sessions.js';

/** One for all sessions, started by the first that needs it. */
let engine: Promise<WordEngine> | undefined;

serveSessions(
  () =>
    new WordWorkerSession(() => {
      engine ??= startWordEngine(import.meta.url);
      return engine;
    }),
);
