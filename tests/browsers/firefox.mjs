/** Finds Firefox, and says how puppeteer starts it: by WebDriver BiDi. */
import { installDebianPackages } from '../debian-packages.mjs';
import { executableAmong } from '../find-browser.mjs';

/**
 * Launch options of puppeteer-core.
 *
 * @returns {Promise<import('puppeteer-core').LaunchOptions>}
 */
export async function firefoxOptions() {
  return { browser: 'firefox', executablePath: await findFirefox(), headless: true, protocolTimeout: 600_000 };
}

/**
 * Path of Firefox; Debian's is installed now where there is none and that is allowed.
 *
 * @throws {Error} in one sentence what to do
 */
export async function findFirefox() {
  const installed = () => executableAmong(['firefox', 'firefox-esr']);
  const found = installed() ?? (installDebianPackages(['firefox-esr']) ? installed() : null);
  if (found) return found;
  throw new Error('No Firefox found: install it, or leave it out with LABTAGS_BROWSERS=chromium,webkit.');
}
