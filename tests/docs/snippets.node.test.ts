import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { parseHTML } from 'linkedom';
import { LABS } from '../../src/labs/labs.js';
import { parseFieldValue } from '../../src/settings/field.js';
import { parseTask } from '../../src/task/parse-task.js';
import { textOf } from '../src/class-data/class-files.js';
import { knownAttributes } from './manifest.js';
import { type CodeBlock, codeBlocks, tableBelow } from './markdown.js';

/** What begins so is read by commands.node.test.ts: a test that ran it would run itself, or install anew. */
const OF_NPM = /^npm (ci|start|test|run )/;

/** The same text may stand in several files. */
function once(blocks: readonly CodeBlock[]): readonly CodeBlock[] {
  return blocks.filter(({ code }, i) => blocks.findIndex((other) => other.code === code) === i);
}

describe('a snippet of the Markdown', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'labtags-docs-'));
    await mkdir(join(folder, 'node_modules'));
    await mkdir(join(folder, 'handed-in'));
    await writeFile(join(folder, 'handed-in/ada.json'), textOf({ name: 'Ada', knn: 0.9 }));
    await symlink(resolve('.'), join(folder, 'node_modules/labtags'), 'junction');
  });

  afterEach(() => rm(folder, { recursive: true }));

  for (const { file, code } of once(codeBlocks('sh'))) {
    const lines = code.trim().split('\n');
    if (lines.every((line) => OF_NPM.test(line))) continue;
    it(`runs in a shell: ${file}: ${lines[0]}`, async () => {
      for (const line of lines) {
        assert.match(line, /^npx labtags /, file);
        const command = line.replace(/^npx labtags/, `'${process.execPath}' '${resolve('command/labtags.mjs')}'`);
        const { status, stderr } = spawnSync('sh', ['-c', command], { cwd: folder, encoding: 'utf8' });
        assert.equal(status, 0, `${line}\n${stderr}`);
        const [, written] = /(?:> |--out )(\S+)$/.exec(line) ?? [];
        if (written) assert.ok(existsSync(join(folder, written)), line);
      }
    });
  }

  for (const { file, code } of once(codeBlocks('js'))) {
    it(`runs in Node: ${file}: ${code.split('\n')[0]}`, async () => {
      await writeFile(join(folder, 'snippet.mjs'), code);
      const { status, stdout, stderr } = spawnSync(process.execPath, ['snippet.mjs'], {
        cwd: folder,
        encoding: 'utf8',
      });
      assert.equal(status, 0, stderr);
      const [, promised] = /console\.log\(.*\/\/ (.+)/.exec(code) ?? [];
      for (const word of promised?.split(', ') ?? []) assert.ok(stdout.includes(word), `${word} is not in ${stdout}`);
      assert.ok(stdout.length > 0);
    });
  }

  it('in HTML has only tags, settings, values, tasks and parts that there are', () => {
    let seen = 0;
    for (const { file, code } of codeBlocks('html')) {
      const { document } = parseHTML(`<body>${code}</body>`);
      for (const element of document.querySelectorAll('*')) {
        const tag = element.localName;
        if (!tag.includes('-')) continue;
        seen++;
        const known = knownAttributes(tag);
        assert.ok(known, `${file}: <${tag}>`);
        for (const { name, value } of element.attributes) {
          assert.ok(known.includes(name) || ['id', 'lang'].includes(name), `${file}: <${tag} ${name}>`);
          assertTaken(tag, { name, value }, file);
        }
      }
    }
    assert.ok(seen > 4, `only ${seen} tags found`);
  });
});

function assertTaken(tag: string, { name, value }: { readonly name: string; readonly value: string }, file: string) {
  const lab = LABS.find((candidate) => candidate.tag === tag);
  const field = lab?.fields.find(({ attribute }) => attribute === name);
  if (field) assert.equal(parseFieldValue(field, value).notice, null, `${file}: ${name}="${value}"`);
  if (lab && name === 'task-goal') {
    assert.ok(parseTask(value, { fields: lab.fields, measures: lab.measures.list }).length > 0, file);
  }
  if (name !== 'show') return;
  const parts = [...tableBelow('docs/lessons.md', '| Lab | Parts for `show` |').values()].join(' ');
  for (const part of value.split(' ')) assert.ok(parts.includes(`\`${part}\``), `${file}: show="${value}"`);
}
