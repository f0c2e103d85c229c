import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ScormConnection } from '../../../components/gradebook/scorm-connection.js';
import { connected, FakePlatform, fakeWindow } from './fake-platform.js';

const refuses = () => 'false';
const throws = () => {
  throw new Error('the session has ended');
};

describe('the connection to a learning platform', () => {
  it('is found in frames around the lesson, and in the window that opened them', () => {
    const { api } = new FakePlatform('2004');
    const platform = fakeWindow({ API_1484_11: api });
    const lesson = fakeWindow({}, fakeWindow({}, platform));
    assert.ok(ScormConnection.open('2004', lesson));
    assert.equal(ScormConnection.open('1.2', lesson), null);
    const opened = fakeWindow({}, fakeWindow({ opener: fakeWindow({}, platform) }));
    assert.ok(ScormConnection.open('2004', opened));
  });

  it('is none where there is no platform, one of another server, or a circle of windows', () => {
    const foreign = new Proxy(fakeWindow(), {
      get(window, name) {
        if (name === 'parent' || name === 'top') return foreign;
        if (name === 'API' || name === 'opener') throw new Error('blocked a frame');
        return Reflect.get(window, name);
      },
    }) as Window;
    const circle = fakeWindow();
    const other = fakeWindow({}, circle);
    Object.assign(circle, { parent: other });
    for (const window of [fakeWindow(), fakeWindow({}, foreign), other]) {
      assert.equal(ScormConnection.open('1.2', window), null);
    }
  });

  it('is none where the platform lets nobody in', () => {
    for (const initialize of [refuses, throws]) {
      assert.equal(connected('1.2', new FakePlatform('1.2', { initialize })), null);
    }
  });

  it('tells of what is refused, thrown or not kept, but for what a platform need not take', () => {
    const write = (faults: ConstructorParameters<typeof FakePlatform>[1]) =>
      connected('1.2', new FakePlatform('1.2', faults))?.write({
        'cmi.core.score.max': '100',
        'cmi.suspend_data': 'x',
      });
    assert.equal(write({}), true);
    assert.equal(write({ set: (name) => String(name !== 'cmi.core.score.max') }), true);
    for (const fault of [refuses, throws]) {
      assert.equal(write({ set: fault }), false);
      assert.equal(write({ commit: fault }), false);
    }
    const silent = connected('1.2', new FakePlatform('1.2', { get: throws, finish: throws }));
    assert.equal(silent?.read('cmi.suspend_data'), '');
    assert.doesNotThrow(() => silent?.finish());
  });
});
