import { breathe } from '../../../src/breathe.js';
import { LabError } from '../../../src/errors.js';
import { type ServedSession, serveSessions } from '../../../workers/wire/serve-sessions.js';
import type { ProbeSession } from './probe-session.js';

const identity = crypto.randomUUID();

let opened = 0;
let freed = 0;

const newSession = (before: number): ProbeSession & ServedSession => ({
  identity: async () => identity,
  place: async () => ({ before, freed }),
  address: async () => import.meta.url,
  echo: async (value) => value,
  async count(upTo, _signal, onCount) {
    let sum = 0;
    for (let count = 1; count <= upTo; count++) {
      onCount(count);
      sum += count;
    }
    return sum;
  },
  async stepUntilAborted(signal, onStep) {
    for (let step = 1; !signal.aborted; step++) {
      onStep(step);
      await breathe();
    }
    return 'heard';
  },
  async computeForEver(_signal, onStart) {
    onStart(true);
    for (;;);
  },
  async computeFor(ms, _signal, onStart) {
    onStart(true);
    const end = performance.now() + ms;
    while (performance.now() < end);
  },
  ignore: () => new Promise(() => {}),
  async refuse() {
    throw new LabError('data-malformed', 'The file ends after 3 of 16 bytes.', { bytes: 3, wanted: 16 });
  },
  crash() {
    setTimeout(() => {
      throw new Error('out of luck');
    });
    return new Promise(() => {});
  },
  vanish() {
    setTimeout(() => close(), 100);
    return new Promise(() => {});
  },
  byteLength: async (bytes) => bytes.byteLength,
  dispose: () => {
    freed++;
  },
});

serveSessions(() => newSession(opened++));
