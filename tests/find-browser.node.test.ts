import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { installedBrowser } from './find-browser.mjs';

/** A platform without fixed places, so that the machine's own browsers do not answer. */
const PLATFORM = 'plan9';

describe('the search for a browser', () => {
  let folder = '';
  let browser = '';

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'labtags-browser-'));
    browser = join(folder, 'google-chrome');
    writeFileSync(browser, '#!/bin/sh\n');
    chmodSync(browser, 0o755);
    writeFileSync(join(folder, 'chromium'), 'not to be run');
  });

  after(() => rmSync(folder, { recursive: true }));

  it('takes the browser that a variable names before all others', () => {
    for (const variable of ['LABTAGS_BROWSER', 'CHROME_PATH']) {
      assert.equal(installedBrowser({ [variable]: browser, PATH: '/elsewhere' }, 'linux'), browser);
    }
  });

  it('refuses a variable that names nothing to run instead of taking another browser', () => {
    const environment = { LABTAGS_BROWSER: join(folder, 'missing'), PATH: folder };
    assert.throws(() => installedBrowser(environment, PLATFORM), /LABTAGS_BROWSER names “.*missing”/);
  });

  it('finds one on the PATH and passes over files that cannot be run', () => {
    assert.equal(installedBrowser({ PATH: folder }, PLATFORM), browser);
  });

  it('says that there is none where there is none', () => {
    assert.equal(installedBrowser({ PATH: join(folder, 'nothing') }, PLATFORM), null);
  });
});
