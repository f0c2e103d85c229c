/** The package as its users get it: packed once, and installed for all the tests of this folder. */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rename, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/**
 * Packs what is built and installs it in a new folder, from which projects below find it: beside what its
 * package.json declares, and nothing else.
 *
 * @returns {Promise<string>} the folder, with the tarball `labtags.tgz` in it
 */
export async function installPackage() {
  const folder = await mkdtemp(join(tmpdir(), 'labtags-installed-'));
  execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '--build', 'components'], { stdio: 'inherit' });
  const words = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  const tarball = execFileSync('npm', words, { encoding: 'utf8', shell: process.platform === 'win32' }).trim();
  const target = join(folder, 'node_modules/labtags');
  await mkdir(target, { recursive: true });
  await rename(join(folder, tarball), join(folder, 'labtags.tgz'));
  execFileSync('tar', ['-xzf', join(folder, 'labtags.tgz'), '-C', target, '--strip-components', '1']);
  const { dependencies, peerDependencies } = JSON.parse(await readFile(join(target, 'package.json'), 'utf8'));
  await linkPackages(folder, Object.keys({ ...dependencies, ...peerDependencies }));
  return folder;
}

/**
 * Puts packages of this repository into a folder's node_modules.
 *
 * @param {string} folder
 * @param {readonly string[]} names
 */
export async function linkPackages(folder, names) {
  for (const name of names) {
    const link = join(folder, 'node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(resolve('node_modules', name), link, 'junction');
  }
}
