import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type ScriptRun, until } from './script-run.js';

/** A scheduler with its workers, each a process of its own. */
export async function startCluster(run: ScriptRun, workers: number) {
  const file = join(run.folder, 'scheduler.json');
  rmSync(file, { force: true });
  const module = 'distributed.cli.dask_scheduler';
  run.start('-m', module, '--host', '127.0.0.1', '--port', '0', '--no-dashboard', '--scheduler-file', file);
  await until(() => existsSync(file) && readFileSync(file, 'utf8').includes('address'), 'the scheduler has started');
  const { address }: { address: string } = JSON.parse(readFileSync(file, 'utf8'));
  const words = ['-m', 'distributed.cli.dask_worker', address, '--nthreads', '1', '--no-nanny', '--no-dashboard'];
  return { address, workers: Array.from({ length: workers }, () => run.start(...words)) };
}
