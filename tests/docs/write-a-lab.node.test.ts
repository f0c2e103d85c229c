import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { repositoryFiles, textOf } from './markdown.js';

const PAGE = 'docs/write-a-lab.md';
const EXAMPLE = 'demo/own-lab';
const FILE = /\*\*`([\w.-]+)`\*\*\n\n```ts\n([\s\S]*?)^```$/gm;

describe('the page on writing a lab', () => {
  it('has the code of the example, each file as it is', () => {
    const shown = new Map([...textOf(PAGE).matchAll(FILE)].map(([, name, code]) => [name, code]));
    const names = readdirSync(EXAMPLE).filter((name) => name.endsWith('.ts'));
    assert.deepEqual([...shown.keys()].sort(), names.sort());
    for (const name of names) assert.equal(shown.get(name), textOf(`${EXAMPLE}/${name}`), `${PAGE}: ${name}`);
  });

  it('has an example of at most 300 lines, of which the shell is at most 150', () => {
    const files = repositoryFiles().filter((path) => path.startsWith(`${EXAMPLE}/`));
    const lines = (paths: readonly string[]) =>
      paths.reduce((sum, path) => sum + textOf(path).split('\n').length - 1, 0);
    assert.ok(lines(files) <= 300, `${lines(files)} lines`);
    const shell = files.filter((path) => /(neuron-lab|neuron\.worker|settings|texts)\.ts$/.test(path));
    assert.equal(shell.length, 4);
    assert.ok(lines(shell) <= 150, `${lines(shell)} lines`);
  });
});
