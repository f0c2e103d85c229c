import { expose } from 'comlink';
import { WordWorkerSession } from './sessions/word-session.js';
import { registerWireHandlers } from './wire/register.js';

registerWireHandlers();
expose(new WordWorkerSession(import.meta.url));
