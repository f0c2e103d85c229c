/** Lets @web/test-runner test in WebKit: one window, one test file after the other. */
import { WebKit } from './webkit.mjs';

/** @returns {import('@web/test-runner').BrowserLauncher} */
export function webkitLauncher() {
  /** @type {Promise<WebKit> | null} */
  let window = null;
  /** @type {string | null} */
  let active = null;
  const opened = () => {
    window ??= WebKit.start();
    return window;
  };
  return {
    name: 'WebKit',
    type: 'webkit',
    concurrency: 1,
    async startSession(session, url) {
      const webkit = await opened();
      active = session;
      await webkit.resize(800, 700);
      await webkit.open(url);
    },
    isActive: (session) => session === active,
    getBrowserUrl: async () => (await opened()).url(),
    async stopSession() {
      active = null;
      // What still runs on the page ends.
      await (await opened()).open('about:blank');
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('WebKit is not driven by hand.')),
    async stop() {
      await (await window)?.close();
    },
  };
}
