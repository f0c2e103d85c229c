import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { linkPackages } from './install.mjs';

const run = promisify(execFile);

/** The folder in which the package is installed; `npm test` makes it. */
export function installed(): string {
  const folder = process.env.LABTAGS_INSTALLED;
  if (!folder) throw new Error('Run the tests of the package by `npm test -- tests/package`, which packs it first.');
  return folder;
}

/** An author's project: it finds labtags as installed from its tarball, and the packages that it names itself. */
export class Project {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** @param files path → text */
  static async create(files: Readonly<Record<string, string>>, packages: readonly string[] = []): Promise<Project> {
    const project = new Project(await mkdtemp(join(installed(), 'project-')));
    await project.write({ 'package.json': '{ "type": "module", "private": true }', ...files });
    await linkPackages(project.folder, packages);
    return project;
  }

  async write(files: Readonly<Record<string, string>>): Promise<void> {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(this.folder, path)), { recursive: true });
      await writeFile(join(this.folder, path), text);
    }
  }

  path(path: string): string {
    return join(this.folder, path);
  }

  /** Runs a script of the project; ends with what it prints, or with an error that holds it. */
  async node(...words: readonly string[]): Promise<string> {
    const ran = run(process.execPath, words, { cwd: this.folder });
    return ran.then(
      ({ stdout }) => stdout,
      (error) => {
        throw new Error(`${error.stdout}${error.stderr}`);
      },
    );
  }

  /** `npx labtags …` */
  labtags(...words: readonly string[]): Promise<string> {
    return this.node(join(installed(), 'node_modules/labtags/command/labtags.mjs'), ...words);
  }

  async end(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
