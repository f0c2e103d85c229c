/** Finds a Chromium-based browser for the tests and the benchmarks, and says how to start it. */
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installDebianPackages } from './debian-packages.mjs';

/** Headless, without a sandbox (containers have none), with software WebGPU and WebGL, and quiet on the network. */
export const browserArguments = [
  '--headless=new',
  '--no-sandbox',
  '--enable-unsafe-webgpu',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'msedge'];

/** @type {Record<string, (environment: NodeJS.ProcessEnv) => string[]>} */
const PLACES = {
  linux: () => [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/opt/google/chrome/chrome',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: (environment) =>
    ['', environment.HOME ?? ''].flatMap((home) => [
      `${home}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
      `${home}/Applications/Chromium.app/Contents/MacOS/Chromium`,
      `${home}/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
    ]),
  win32: (environment) =>
    [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA].flatMap((folder) =>
      folder
        ? [`${folder}\\Google\\Chrome\\Application\\chrome.exe`, `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`]
        : [],
    ),
};

/**
 * Path of a browser: the one that `LABTAGS_BROWSER` or `CHROME_PATH` names, else one that is installed,
 * else Debian's Chromium, installed now where that is allowed.
 *
 * @returns {Promise<string>}
 * @throws {Error} in one sentence what to do
 */
export async function findBrowser() {
  const found = installedBrowser(process.env, process.platform);
  if (found) return found;
  if (installDebianPackages(['chromium'])) {
    const installed = installedBrowser(process.env, process.platform);
    if (installed) return installed;
  }
  throw new Error('No browser found: install Chrome, Chromium or Edge, or set LABTAGS_BROWSER to the path of one.');
}

/**
 * The browser that is already there, or null.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @param {string} platform
 * @throws {Error} where a variable names a file that cannot be run
 */
export function installedBrowser(environment, platform) {
  for (const variable of ['LABTAGS_BROWSER', 'CHROME_PATH']) {
    const named = environment[variable];
    if (!named) continue;
    if (isExecutable(named)) return named;
    throw new Error(`${variable} names “${named}”, which is not a file that can be run.`);
  }
  const places = PLACES[platform]?.(environment) ?? [];
  return places.find(isExecutable) ?? executableAmong(NAMES, environment);
}

/**
 * The first of the programs that is on the PATH, with its folder; null where none is.
 *
 * @param {readonly string[]} names
 * @param {NodeJS.ProcessEnv} environment
 */
export function executableAmong(names, environment = process.env) {
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable) ?? null;
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
