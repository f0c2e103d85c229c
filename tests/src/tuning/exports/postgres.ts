import { spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';

const VERSIONS = '/usr/lib/postgresql';

/** A PostgreSQL of the test's own, without a port: its address for SQLAlchemy. */
export function startPostgres(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'labtags-postgres-'));
  const isRoot = process.getuid?.() === 0;
  // It refuses to be root.
  if (isRoot) chownSync(folder, idOf('postgres'), idOf('postgres'));
  const programs = join(VERSIONS, readdirSync(VERSIONS)[0], 'bin');
  const data = join(folder, 'data');
  const run = (program: string, ...words: readonly string[]) => {
    const [command, ...rest] = [
      ...(isRoot ? ['runuser', '-u', 'postgres', '--'] : []),
      join(programs, program),
      ...words,
    ];
    const { status, stderr } = spawnSync(command, rest, {
      encoding: 'utf8',
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  };
  run('initdb', '-D', data, '-U', 'postgres', '--auth=trust', '--no-sync');
  const options = `-k ${folder} -c listen_addresses= -c fsync=off`;
  run('pg_ctl', '-D', data, '-l', join(folder, 'log'), '-o', options, '-w', 'start');
  t.after(() => {
    run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop');
    rmSync(folder, { recursive: true, force: true });
  });
  return `postgresql+psycopg2://postgres@/postgres?host=${folder}`;
}

function idOf(user: string): number {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((text) => text.startsWith(`${user}:`));
  if (!line) throw new Error(`There is no user ${user}.`);
  return Number(line.split(':')[2]);
}
