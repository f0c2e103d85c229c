/** Installs what tests need and Debian has, where that is allowed: as root, or by sudo without a password. */
import { spawnSync } from 'node:child_process';

/**
 * True when Debian's package manager put the packages there.
 *
 * @param {readonly string[]} packages
 */
export function installDebianPackages(packages) {
  if (process.platform !== 'linux' || spawnSync('apt-get', ['--version']).status !== 0) return false;
  console.error(`Installing with apt-get: ${packages.join(' ')} …`);
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const run = (/** @type {string[]} */ ...words) => {
    const [command, ...rest] = [...asRoot, 'apt-get', '-o', 'DPkg::Lock::Timeout=300', ...words];
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  };
  return run('update') && run('install', '-y', '--no-install-recommends', ...packages);
}
