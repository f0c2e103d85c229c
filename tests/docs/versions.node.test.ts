import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { textOf } from './markdown.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8'));

describe('the version of the package', () => {
  it('has its section in the list of changes, below what is not released yet', () => {
    const sections = [...textOf('CHANGELOG.md').matchAll(/^## (.+)$/gm)].map((match) => match[1]);
    assert.deepEqual(sections.slice(0, 2), ['Unreleased', version]);
  });

  it('is the one that the README asks to be cited', () => {
    assert.ok(textOf('README.md').includes(`Version ${version}, `));
  });
});
