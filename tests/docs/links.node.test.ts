import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, it } from 'node:test';
import { anchorsOf, inlineCodeOf, markdownFiles, proseOf, repositoryFiles, textOf } from './markdown.js';

/** A folder of the repository, or a name with one of the endings that its files have. */
const FILE_NAME = /^(?:(?:src|workers|components|command|tools|demo|docs|tests|dist)\/[\w./-]*|[\w./-]+\.[a-z]+)$/;
const ENDING = /\.(?:ts|mjs|js|json|md|html|css|wgsl|py|png|php|wasm)$/;

/** What stands for any name: `src/x/y.ts`, `tests/bench/NAME.mjs`. */
const ANY_NAME = /\/[xy][/.]|\b(?:NAME|WORD|TOOL|VARIANT)\b/;

/** Files that an author of pages has. */
const AUTHORS_FILES = ['run.json', 'labtags/lang/fa.js', 'data/index.json'];

const files = repositoryFiles();
const names = new Set(files.map((path) => basename(path)));

function isThere(path: string, file: string): boolean {
  if (existsSync(path) || existsSync(join(dirname(file), path))) return true;
  // The folder on an author's site holds scripts and pages together.
  const [, inside] = /^labtags\/(.+)$/.exec(path) ?? [];
  if (inside) return ['dist', 'demo'].some((folder) => existsSync(join(folder, inside)));
  return !path.includes('/') && (names.has(path) || existsSync(join('dist', path)));
}

describe('the Markdown of the repository', () => {
  it('links only to files and headings that exist', () => {
    const dead: string[] = [];
    let followed = 0;
    for (const file of markdownFiles()) {
      for (const [, link] of proseOf(file).matchAll(/\]\(([^)]+)\)/g)) {
        if (/^https?:/.test(link)) continue;
        followed++;
        const [path, anchor] = link.split('#');
        const target = path === '' ? file : normalize(join(dirname(file), path));
        if (!existsSync(target) || (anchor && !anchorsOf(target).has(anchor))) dead.push(`${file}: ${link}`);
      }
    }
    assert.deepEqual(dead, []);
    assert.ok(followed > 40, `only ${followed} links found`);
  });

  it('names only files and folders that exist', () => {
    const unknown: string[] = [];
    let found = 0;
    for (const file of markdownFiles()) {
      for (const name of inlineCodeOf(file)) {
        const isFile = FILE_NAME.test(name) && (name.includes('/') || (ENDING.test(name) && !name.startsWith('.')));
        if (!isFile || ANY_NAME.test(name) || AUTHORS_FILES.includes(name)) continue;
        found++;
        if (!isThere(name, file)) unknown.push(`${file}: ${name}`);
      }
    }
    assert.deepEqual(unknown, []);
    assert.ok(found > 100, `only ${found} names found`);
  });

  it('draws in the picture of the house only rooms that exist', () => {
    let floor = '';
    const rooms: string[] = [];
    for (const line of textOf('docs/architecture.md').split('```')[1].split('\n')) {
      for (const [room] of line.matchAll(/[\w-]+(?:\/WORD)?\/(?= |$)/g)) {
        if (['components/', 'workers/', 'src/'].includes(room)) floor = room;
        else rooms.push(floor + room.replace('WORD', 'words'));
      }
    }
    assert.ok(rooms.length > 15, rooms.join());
    assert.deepEqual(
      rooms.filter((room) => !existsSync(room)),
      [],
    );
  });

  it('leads from the README to every page of docs, by one link or two', () => {
    const linked = (file: string) =>
      [...proseOf(file).matchAll(/\]\(([^)#:]+)[^)]*\)/g)].map(([, path]) => normalize(join(dirname(file), path)));
    const near = new Set(['README.md', ...linked('README.md')]);
    const reached = new Set([...near].filter((path) => path.endsWith('.md')).flatMap(linked));
    const folders = [...near].filter((path) => path.endsWith('/'));
    const lost = markdownFiles().filter(
      (file) => !near.has(file) && !reached.has(file) && !folders.some((folder) => file.startsWith(folder)),
    );
    assert.deepEqual(lost, []);
  });
});
