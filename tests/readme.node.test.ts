import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { LABS } from '../src/labs/labs.js';
import { readmeWithTables } from '../tools/readme-table.mjs';

const readme = readFileSync('README.md', 'utf8');

describe('the README', () => {
  it('names only files and folders that exist', () => {
    const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1]);
    const quoted = [...readme.matchAll(/`((?:src|workers|components|demo|tests)\/[\w./-]*)`/g)].map(
      (match) => match[1],
    );
    const named = [...links, ...quoted].filter((path) => !/\/[xy]\/|NAME/.test(path));
    assert.ok(named.length > 8, `only ${named.length} paths found`);
    for (const path of named) assert.ok(existsSync(path), path);
  });

  it('names only npm commands that exist', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = [...readme.matchAll(/\bnpm (?:run )?(start|test|build|check|bench)\b/g)].map((match) => match[1]);
    assert.ok(new Set(named).size === 5, named.join(' '));
    for (const name of named) assert.ok(name in scripts, name);
  });

  it('names every measure that a task can be about', () => {
    const lessons = readme.slice(readme.indexOf('## Lessons'), readme.indexOf('## Methods and events'));
    const measures = LABS.flatMap(({ measures }) => measures.list.map(({ name }) => name));
    const named = (name: string) => lessons.includes(`\`${name}\``) || lessons.includes(`\`${name}(`);
    const missing = measures.filter((name) => !named(name) && !named(name.replace(/^(train|val)-/, '')));
    assert.deepEqual(missing, []);
  });

  it('lists every setting as the source has it', async () => {
    assert.equal(await readmeWithTables(), readme);
  });
});
