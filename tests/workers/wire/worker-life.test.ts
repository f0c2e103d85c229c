import { assert } from 'chai';
import { watchLife } from '../../../workers/wire/worker-life.js';

const SCRIPT = '/tests/workers/client/probe-session.worker.ts';
const HEARTBEAT = { everyMs: 50, mostMissed: 20 };

describe('a worker on a page without Web Locks', () => {
  before(() => {
    Object.defineProperty(navigator, 'locks', { value: undefined, configurable: true });
  });

  after(() => {
    Reflect.deleteProperty(navigator, 'locks');
  });

  it('is alive as long as it answers, and gone when it does not any more', async () => {
    const worker = new Worker(SCRIPT, { type: 'module' });
    let vanished = 0;
    const watch = watchLife(worker, () => vanished++, HEARTBEAT);
    await pause(2 * HEARTBEAT.everyMs * HEARTBEAT.mostMissed);
    assert.equal(vanished, 0);
    worker.terminate();
    await pause(2 * HEARTBEAT.everyMs * HEARTBEAT.mostMissed);
    assert.equal(vanished, 1);
    watch.end();
  });

  it('is not waited for after the end', async () => {
    const worker = new Worker(SCRIPT, { type: 'module' });
    let vanished = 0;
    const watch = watchLife(worker, () => vanished++, HEARTBEAT);
    watch.end();
    worker.terminate();
    await pause(2 * HEARTBEAT.everyMs * HEARTBEAT.mostMissed);
    assert.equal(vanished, 0);
  });
});

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
