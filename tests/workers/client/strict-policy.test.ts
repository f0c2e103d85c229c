import { assert } from 'chai';
import { isLabError } from '../../../src/errors.js';
import { connectWorker } from '../../../workers/client/connect.js';
import type { ProbeSession } from './probe-session.js';

const SCRIPT = '/tests/workers/client/probe-session.worker.ts';

/** Holds for this page from now on. */
function addPolicy(content: string): void {
  document.head.append(
    Object.assign(document.createElement('meta'), { httpEquiv: 'Content-Security-Policy', content }),
  );
}

async function refusal(url: string): Promise<unknown> {
  const session = connectWorker<ProbeSession>({ url, name: 'refused probe' });
  const error = await session.identity().then(
    () => null,
    (reason) => reason,
  );
  return isLabError(error) ? [error.code, error.detail.directive, error.detail.missing] : error;
}

describe('a page with a strict Content-Security-Policy', () => {
  it('is told what its worker-src lacks', async () => {
    addPolicy("worker-src 'none'");
    assert.deepEqual(await refusal(SCRIPT), ['worker-unavailable', 'worker-src', "'self'"]);
    const other = new URL(SCRIPT, location.href);
    other.hostname = location.hostname === 'localhost' ? '127.0.0.1' : 'localhost';
    assert.deepEqual(await refusal(other.href), ['worker-unavailable', 'worker-src', 'blob:']);
  });
});
