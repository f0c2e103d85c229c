import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** A block of code with the language that it names. */
export interface CodeBlock {
  readonly file: string;
  readonly language: string;
  readonly code: string;
}

/** Every Markdown file of the repository, as paths from its root. */
export function markdownFiles(): readonly string[] {
  return repositoryFiles().filter((path) => path.endsWith('.md'));
}

/** All files that belong to the repository, committed or not. */
export function repositoryFiles(): readonly string[] {
  const words = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  return spawnSync('git', words, { encoding: 'utf8', maxBuffer: 1e7 })
    .stdout.split('\0')
    .filter((path) => existsSync(path));
}

export function textOf(file: string): string {
  return readFileSync(file, 'utf8');
}

const BLOCK = /^```(\w*)\n([\s\S]*?)^```$/gm;

/** Without blocks of code. */
export function proseOf(file: string): string {
  return textOf(file).replace(BLOCK, '');
}

/** What stands between backticks in the prose. */
export function inlineCodeOf(file: string): readonly string[] {
  return [...proseOf(file).matchAll(/`([^`\n]+)`/g)].map((match) => match[1]);
}

export function codeBlocks(...languages: readonly string[]): readonly CodeBlock[] {
  return markdownFiles()
    .flatMap((file) => [...textOf(file).matchAll(BLOCK)].map(([, language, code]) => ({ file, language, code })))
    .filter(({ language }) => languages.includes(language));
}

/** The names by which a link can lead to a file's headings. */
export function anchorsOf(file: string): ReadonlySet<string> {
  const headings = [...proseOf(file).matchAll(/^#+ (.+)$/gm)].map((match) => match[1]);
  return new Set(
    headings.map((heading) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/\s/g, '-'),
    ),
  );
}

/** The table below a line of a file: the first cell of each row → the others. */
export function tableBelow(file: string, line: string): ReadonlyMap<string, string> {
  const text = textOf(file);
  const start = text.indexOf(line);
  const rows = start < 0 ? [] : text.slice(start).split('\n\n')[0].split('\n').slice(2);
  return new Map(rows.map((row) => [row.split(' | ')[0].replace(/^\| /, ''), row.split(' | ').slice(1).join(' | ')]));
}
