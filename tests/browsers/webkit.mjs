/**
 * WebKit as Debian has it: WebKitGTK's MiniBrowser, told what to do by plain WebDriver calls, on a screen that nobody
 * sees.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { installDebianPackages } from '../debian-packages.mjs';
import { executableAmong } from '../find-browser.mjs';

const PACKAGES = ['webkit2gtk-driver', 'xvfb'];

/** Milliseconds: it has hung on a single call. */
const CALL_LIMIT_MS = 60_000;
const START_LIMIT_MS = 30_000;

/** A window of MiniBrowser, through its driver. */
export class WebKit {
  #address;
  #processes;

  /**
   * @param {string} address of the session
   * @param {import('node:child_process').ChildProcess[]} processes
   */
  constructor(address, processes) {
    this.#address = address;
    this.#processes = processes;
  }

  static async start() {
    const driver = findWebKit();
    /** @type {import('node:child_process').ChildProcess[]} */
    const processes = [];
    // Whoever forgets to close the window leaves none behind.
    process.once('exit', () => end(processes));
    try {
      const screen = spawn(driver.screen, ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      processes.push(screen);
      const [display] = await once(screen.stdout, 'data');
      const port = await freePort();
      const env = { ...process.env, DISPLAY: `:${String(display).trim()}`, ...UNBOXED };
      processes.push(spawn(driver.path, [`--port=${port}`, '--host=127.0.0.1'], { env, stdio: 'ignore' }));
      const address = `http://127.0.0.1:${port}`;
      await answering(address);
      const { sessionId } = await call(`${address}/session`, 'POST', { capabilities: CAPABILITIES });
      return new WebKit(`${address}/session/${sessionId}`, processes);
    } catch (error) {
      end(processes);
      throw error;
    }
  }

  /** @param {string} url */
  async open(url) {
    await this.#call('/url', 'POST', { url });
  }

  /** The address of what is shown. @returns {Promise<string>} */
  url() {
    return this.#call('/url', 'GET');
  }

  /** @param {number} width @param {number} height of the window, its bars included */
  async resize(width, height) {
    await this.#call('/window/rect', 'POST', { width, height });
  }

  /**
   * Runs a function in the page, and waits for what it answers.
   *
   * @template {readonly unknown[]} Args, Answer
   * @param {(...args: [...Args]) => Answer} work
   * @param {Args} args
   * @returns {Promise<Awaited<Answer>>}
   */
  async evaluate(work, ...args) {
    const script =
      `const told = arguments[arguments.length - 1];` +
      `(async () => (${work})(...arguments[0]))().then((value) => told({ value }), (error) => told({ error: String(error) }));`;
    const { value, error } = await this.#call('/execute/async', 'POST', { script, args: [args] }, SCRIPT_LIMIT_MS);
    if (error) throw new Error(error);
    return value;
  }

  /** Presses the left button at a point of the page's visible part. @param {number} x @param {number} y */
  async click(x, y) {
    await this.#act({
      ...{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' } },
      actions: [
        { type: 'pointerMove', duration: 0, origin: 'viewport', x: Math.round(x), y: Math.round(y) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ],
    });
  }

  /** @param {keyof typeof KEYS} key */
  async press(key) {
    const value = KEYS[key];
    await this.#act({
      ...{ type: 'key', id: 'keyboard' },
      actions: [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ],
    });
  }

  async close() {
    await this.#call('', 'DELETE').catch(() => {});
    end(this.#processes);
  }

  /** @param {object} source */
  #act(source) {
    return this.#call('/actions', 'POST', { actions: [source] });
  }

  /**
   * @param {string} path
   * @param {string} method
   * @param {object} [body]
   * @param {number} [limitMs]
   */
  #call(path, method, body, limitMs) {
    return call(this.#address + path, method, body, limitMs);
  }
}

/** The last that was started first. @param {readonly import('node:child_process').ChildProcess[]} processes */
function end(processes) {
  for (const started of [...processes].reverse()) started.kill();
}

const SCRIPT_LIMIT_MS = 600_000;

const KEYS = /** @type {const} */ ({ Tab: '\uE004', Enter: '\uE007', Space: ' ' });

/** As root, as in a container, its sandbox does not start. */
const UNBOXED = { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', LIBGL_ALWAYS_SOFTWARE: '1' };

const MINI_BROWSERS = ['4.1', '6.0', '4.0'].flatMap((version) =>
  [`${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/`, ''].map(
    (folder) => `/usr/lib/${folder}webkit2gtk-${version}/MiniBrowser`,
  ),
);

const CAPABILITIES = {
  alwaysMatch: {
    get 'webkitgtk:browserOptions'() {
      return { binary: MINI_BROWSERS.find(existsSync), args: ['--automation'] };
    },
    timeouts: { script: SCRIPT_LIMIT_MS, pageLoad: CALL_LIMIT_MS },
  },
};

/**
 * Debian's packages are installed now where they are missing and that is allowed.
 *
 * @throws {Error} in one sentence what to do
 */
export function findWebKit() {
  const installed = () => {
    const [path, screen] = [executableAmong(['WebKitWebDriver']), executableAmong(['Xvfb'])];
    return path && screen ? { path, screen } : null;
  };
  const found = installed() ?? (installDebianPackages(PACKAGES) ? installed() : null);
  if (found) return found;
  throw new Error(
    `No WebKit found: install ${PACKAGES.join(' and ')} on Linux, or leave it out with LABTAGS_BROWSERS=chromium,firefox.`,
  );
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/** @param {string} address */
async function answering(address) {
  const deadline = Date.now() + START_LIMIT_MS;
  for (;;) {
    try {
      return await call(`${address}/status`, 'GET');
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/**
 * @param {string} address
 * @param {string} method
 * @param {object} [body]
 * @param {number} [limitMs]
 */
async function call(address, method, body, limitMs = CALL_LIMIT_MS) {
  const response = await fetch(address, {
    method,
    body: body && JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
    signal: AbortSignal.timeout(limitMs),
  });
  const { value } = await response.json();
  if (value?.error) throw new Error(`${value.error}: ${value.message}`);
  return value;
}
