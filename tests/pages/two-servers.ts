import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startServer } from '../../demo/serve.mjs';

/** An author's own site with one page, and another server that it takes labtags from, as from a CDN. */
export interface TwoServers {
  /** Has a copy of the scripts too, in `labtags/`. On another site than {@link scripts}: `localhost` in place of `127.0.0.1`. */
  readonly page: string;
  /** The folder of the scripts, ending in a slash. */
  readonly scripts: string;
  /** Replaces the page. */
  write(html: string): Promise<void>;
  end(): Promise<void>;
}

export async function startTwoServers(): Promise<TwoServers> {
  const folder = await mkdtemp(join(tmpdir(), 'labtags-page-'));
  const headers = { 'Access-Control-Allow-Origin': '*' };
  const dist = resolve('dist');
  const ownMounts = [
    { path: '/labtags/', folder: dist },
    { path: '/', folder },
  ];
  const own = await startServer({ port: 0, mounts: ownMounts });
  const other = await startServer({ port: 0, mounts: [{ path: '/', folder: dist, headers }] });
  return {
    page: `${own.address.replace('127.0.0.1', 'localhost')}page.html`,
    scripts: other.address,
    write: (html) => writeFile(join(folder, 'page.html'), html),
    end: async () => {
      await Promise.all([own.close(), other.close(), rm(folder, { recursive: true })]);
    },
  };
}
