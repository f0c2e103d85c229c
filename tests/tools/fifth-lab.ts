import { execFile, execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

/** What is written by hand into files that are there already: path → [before, after]. */
const EDITS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'src/labs/names.ts': [
    ['] as const;', "  { word: 'echo', tag: 'echo-demo', script: 'echo', page: 'echo' },\n] as const;"],
  ],
  'src/labs/labs.ts': [
    ['import { imbalanceLab }', "import { echoLab } from '../echo/echo-lab.js';\nimport { imbalanceLab }"],
    ['  tuning: tuningLab,\n', '  tuning: tuningLab,\n  echo: echoLab,\n'],
  ],
};

/** The lab's own files besides its folder in components/, and what the test asks Node. */
const OWN_FILES: Readonly<Record<string, string>> = {
  'weigh.mjs': `import { build } from './tools/build.mjs';
import { pageSizes } from './tools/page-sizes.mjs';

console.log(JSON.stringify(pageSizes(await build())));
`,
  'core.mjs': `import { EchoDemo } from 'labtags/core';

console.log(EchoDemo);
`,
  'src/echo/echo-lab.ts': `import type { LabFacts } from '../labs/lab-facts.js';
import { wordLab } from '../words/word-lab.js';

/** A lab that does what the lab of words does. */
export const echoLab = { ...wordLab, knownData: [] } satisfies LabFacts;
`,
};

/** The lab of words under other names, with a worker of its own. */
const NAMES: readonly (readonly [RegExp, string])[] = [
  [/word-vectors-demo/g, 'echo-demo'],
  [/WordVectorsDemo/g, 'EchoDemo'],
  [/WordSnapshot/g, 'EchoSnapshot'],
  [/lab-word-map/g, 'lab-echo-map'],
  [/ {2}word: 'words',/, "  word: 'echo',"],
  [/openWordSession/g, "openLab<WordTypes['session']>"],
  [/open: openLab<WordTypes\['session'\]>/, "open: (options) => openLab<WordTypes['session']>('echo', options)"],
  [/import \{ openLab<WordTypes\['session'\]> \}/, 'import { openLab }'],
  [/new Texts<WordsWords, WordsTexts>\('words'/, "new Texts<WordsWords, WordsTexts>('echo'"],
  [/wordsTexts/g, 'echoTexts'],
];

/** A copy of the repository to which a lab is added as a developer would. */
export class CopyWithFifthLab {
  readonly folder: string;
  /** Files that were there and are changed by hand. */
  readonly edited = Object.keys(EDITS);

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async make(): Promise<CopyWithFifthLab> {
    const copy = new CopyWithFifthLab(await mkdtemp(join(tmpdir(), 'labtags-fifth-lab-')));
    await copy.#copyRepository();
    await copy.#addLab();
    return copy;
  }

  /** Runs Node there; ends with what it prints. */
  async node(...words: readonly string[]): Promise<string> {
    const { stdout } = await promisify(execFile)(process.execPath, words, { cwd: this.folder, maxBuffer: 2 ** 25 });
    return stdout;
  }

  read(path: string): Promise<string> {
    return readFile(join(this.folder, path), 'utf8');
  }

  async end(): Promise<void> {
    await rm(this.folder, { recursive: true });
  }

  /** With its modules of WebAssembly, which take long to make. */
  async #copyRepository(): Promise<void> {
    const words = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
    const tracked = execFileSync('git', words, { encoding: 'utf8' }).split('\0').filter(Boolean);
    const modules = (await readdir('dist')).filter((name) => name.endsWith('.wasm')).map((name) => `dist/${name}`);
    for (const path of [...tracked.filter((path) => !path.startsWith('tests/')), ...modules]) {
      await mkdir(dirname(join(this.folder, path)), { recursive: true });
      await cp(path, join(this.folder, path), { preserveTimestamps: true }).catch(() => {});
    }
    await symlink(resolve('node_modules'), join(this.folder, 'node_modules'), 'dir');
  }

  async #addLab(): Promise<void> {
    const lab = join(this.folder, 'components/labs/echo');
    await cp('components/labs/words', lab, { recursive: true });
    await cp('workers/words.worker.ts', join(this.folder, 'workers/echo.worker.ts'));
    await cp(join(lab, 'map/lab-word-map.ts'), join(lab, 'map/lab-echo-map.ts'));
    await rm(join(lab, 'map/lab-word-map.ts'));
    for (const path of await readdir(lab, { recursive: true })) {
      if (path.endsWith('.ts')) await this.#change(`components/labs/echo/${path}`, NAMES);
    }
    for (const [path, edits] of Object.entries(EDITS)) await this.#change(path, edits);
    for (const [path, text] of Object.entries(OWN_FILES)) {
      await mkdir(dirname(join(this.folder, path)), { recursive: true });
      await writeFile(join(this.folder, path), text);
    }
  }

  async #change(path: string, edits: readonly (readonly [string | RegExp, string])[]): Promise<void> {
    const text = edits.reduce((now, [before, after]) => now.replace(before, after), await this.read(path));
    await writeFile(join(this.folder, path), text);
  }
}
