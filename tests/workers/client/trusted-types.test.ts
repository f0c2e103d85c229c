import { assert } from 'chai';
import { isLabError } from '../../../src/errors.js';
import { connectWorker } from '../../../workers/client/connect.js';
import type { ProbeSession } from './probe-session.js';

describe('a page with Trusted Types', () => {
  it('is told that they lack our policy', async () => {
    const content = "require-trusted-types-for 'script'; trusted-types lit-html";
    document.head.append(
      Object.assign(document.createElement('meta'), { httpEquiv: 'Content-Security-Policy', content }),
    );
    const url = '/tests/workers/client/probe-session.worker.ts';
    const error = await connectWorker<ProbeSession>({ url, name: 'refused probe' })
      .identity()
      .then(
        () => null,
        (reason) => reason,
      );
    assert.isTrue(isLabError(error));
    assert.deepInclude(error.detail, { directive: 'trusted-types', missing: 'labtags' });
  });
});
