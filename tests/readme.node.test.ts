import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { LABS } from '../src/labs/labs.js';

const readme = readFileSync('README.md', 'utf8');

describe('the README', () => {
  it('fits on 160 lines', () => {
    assert.ok(readme.split('\n').length - 1 <= 160);
  });

  it('begins with two commands', () => {
    assert.match(readme, /^# labtags\n\n```sh\nnpm ci\nnpm start\n```\n/);
  });

  it('names every tag and shows how to paste one', () => {
    for (const { tag } of LABS) assert.ok(readme.includes(`\`<${tag}>\``), tag);
    assert.match(readme, /<script type="module" src="labtags\/labtags\.js"><\/script>\n<triplet-demo><\/triplet-demo>/);
  });

  it('names every npm command that a developer needs', () => {
    for (const name of ['start', 'run build', 'test', 'run check', 'run bench'])
      assert.ok(readme.includes(`npm ${name}`));
  });
});
