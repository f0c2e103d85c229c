import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { markdownFiles, repositoryFiles, textOf } from './markdown.js';

const texts = markdownFiles().map((file) => ({ file, text: textOf(file) }));

/** Where each is named: the words that follow `start`. */
function named(start: RegExp): readonly { readonly file: string; readonly words: readonly string[] }[] {
  return texts.flatMap(({ file, text }) =>
    [...text.matchAll(start)].map((match) => ({ file, words: match[1].trim().split(/\s+/) })),
  );
}

describe('a command that the Markdown names', () => {
  it('is a script of package.json where npm runs it, and every script but those that npm calls is named', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const run = named(/\bnpm (?:run )?(start|test|(?<=run )[\w-]+)\b/g);
    for (const { file, words } of run) assert.ok(words[0] in scripts, `${file}: npm run ${words[0]}`);
    const missing = Object.keys(scripts).filter((name) => !run.some(({ words }) => words[0] === name));
    assert.deepEqual(missing, ['types', 'prepack']);
  });

  it('takes labtags from a release, never from where it cannot be had', () => {
    for (const path of repositoryFiles()) {
      if (!/^(docs|demo|components|command|src)\/.*\.(md|html|js|mjs|ts)$|^README\.md$/.test(path)) continue;
      assert.doesNotMatch(
        textOf(path),
        /\bnpm (i|install|add) (-\S+ )*labtags\b|(unpkg\.com|jsdelivr\.net\/npm)\/labtags/,
        path,
      );
    }
  });

  it('names benchmarks, tests and tools that exist', () => {
    const tests = repositoryFiles().filter((path) => path.endsWith('.test.ts'));
    for (const { file, words } of named(/\bnpm run bench (?:-- )?([a-z][a-z -]+)/g)) {
      for (const name of words) assert.ok(existsSync(`tests/bench/${name}.mjs`), `${file}: ${name}`);
    }
    for (const { file, words } of named(/\bnpm test -- ([\w/.-]+)/g)) {
      assert.ok(
        tests.some((path) => path.includes(words[0])),
        `${file}: ${words[0]}`,
      );
    }
    const tools = named(/\bnode (tools\/[\w.-]+)/g);
    for (const { file, words } of tools) assert.ok(existsSync(words[0]), `${file}: ${words[0]}`);
    assert.ok(tools.length > 1);
  });
});
