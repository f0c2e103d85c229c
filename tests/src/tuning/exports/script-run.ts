import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PYTHON = '/usr/bin/python3';

/** An epoch that some process has trained. */
export interface LoggedEpoch {
  readonly process: number;
  readonly setting: string;
  readonly epoch: number;
}

/** An exported script in a folder of its own, started as often as a test likes, with quick epochs for real ones. */
export class ScriptRun {
  readonly folder = mkdtempSync(join(tmpdir(), 'labtags-script-'));
  readonly #environment: NodeJS.ProcessEnv;
  readonly #started: ChildProcess[] = [];

  /** @param t told what is to be done when all is over */
  constructor(t: { after(end: () => Promise<void>): unknown }, script: string, environment: NodeJS.ProcessEnv) {
    this.#environment = {
      ...process.env,
      LABTAGS_TRAINING: 'quick_training',
      OMP_NUM_THREADS: '1',
      QUICK_FOLDER: this.folder,
      ...environment,
    };
    writeFileSync(join(this.folder, 'search.py'), script);
    copyFileSync('tests/src/tuning/exports/quick_training.py', join(this.folder, 'quick_training.py'));
    t.after(async () => {
      for (const child of this.#started) child.kill('SIGKILL');
      await Promise.all(this.#started.map(ended));
      rmSync(this.folder, { recursive: true, force: true });
    });
  }

  /** Python in the script's folder; what it says is kept. */
  start(...words: readonly string[]): Started {
    const child = spawn(PYTHON, words, { cwd: this.folder, env: this.#environment });
    this.#started.push(child);
    return new Started(child);
  }

  get epochs(): readonly LoggedEpoch[] {
    const log = join(this.folder, 'trained.log');
    if (!existsSync(log)) return [];
    const lines = readFileSync(log, 'utf8').split('\n').slice(0, -1);
    return lines.map((line) => {
      const [pid, units, rate, epoch] = line.split(' ');
      return { process: Number(pid), setting: `${units} ${rate}`, epoch: Number(epoch) };
    });
  }
}

/** A process that a test has started. */
export class Started {
  said = '';
  readonly #child: ChildProcess;

  constructor(child: ChildProcess) {
    this.#child = child;
    child.stdout?.on('data', (bytes) => {
      this.said += bytes;
    });
    child.stderr?.on('data', (bytes) => {
      this.said += bytes;
    });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** As a power cut ends it. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await ended(this.#child);
  }

  /** @throws Error with what it said, where it ended badly */
  async end(): Promise<string> {
    await ended(this.#child);
    if (this.#child.exitCode !== 0) throw new Error(`Ended with ${this.#child.exitCode}: ${this.said.slice(-3000)}`);
    return this.said;
  }
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
}

/** Ends when the condition holds; fails after five minutes. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  const started = Date.now();
  while (!holds()) {
    if (Date.now() - started > 300_000) throw new Error(`Waited in vain until ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
