import { WordWorkerSession } from './sessions/word-session.js';
import { serveSessions } from './wire/serve-sessions.js';

serveSessions(() => new WordWorkerSession(import.meta.url));
