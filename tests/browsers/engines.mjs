/** The browser engines that the tests know, which of them are asked for, and where they are. */
import { findBrowser } from '../find-browser.mjs';
import { findFirefox } from './firefox.mjs';
import { findWebKit } from './webkit.mjs';

/** @typedef {'chromium' | 'firefox' | 'webkit'} Engine */

/** @type {readonly Engine[]} */
export const ENGINES = ['chromium', 'firefox', 'webkit'];

/**
 * The engines that `LABTAGS_BROWSERS` names, with spaces or commas between; Chromium where it is not set, `all` for all.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @returns {readonly Engine[]}
 * @throws {Error} where it names another
 */
export function askedEngines({ LABTAGS_BROWSERS = '' }) {
  const asked = LABTAGS_BROWSERS.toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  if (asked.includes('all')) return ENGINES;
  const strange = asked.find((name) => !ENGINES.some((engine) => engine === name));
  if (strange) throw new Error(`LABTAGS_BROWSERS names “${strange}”; there are ${ENGINES.join(', ')}.`);
  return asked.length === 0 ? ['chromium'] : ENGINES.filter((engine) => asked.includes(engine));
}

/** Each ends with where its engine is, which it installs where it is missing and that is allowed. */
const FINDERS = { chromium: findBrowser, firefox: findFirefox, webkit: findWebKit };

/**
 * Installs what is missing, one after the other: Debian's package manager does nothing else meanwhile. What cannot be
 * had is told of where it is needed.
 *
 * @param {readonly Engine[]} engines
 */
export async function installEngines(engines) {
  for (const engine of engines) {
    try {
      await FINDERS[engine]();
    } catch {}
  }
}
