/** Where a command writes: found wanting before anything is read or fetched, and never left with half a file. */
import { constants } from 'node:fs';
import { access, mkdir, realpath, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from './usage-error.mjs';

/** What people meet, by the system's code. @type {Readonly<Record<string, string>>} */
const REASONS = {
  EACCES: 'this account may not write there',
  EPERM: 'this account may not write there',
  EROFS: 'nothing can be written there',
  ENOENT: 'no folder can be made there',
  ENOTDIR: 'a file stands where a folder is needed',
  EEXIST: 'a file stands where a folder is needed',
  EISDIR: 'a folder stands where a file is needed',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full for this account',
};

/**
 * Makes a folder and gives what writes files into it. Where the work fails, folders that were made are taken away.
 *
 * @param {string} folder
 * @param {(write: (files: Readonly<Record<string, Uint8Array | string>>) => Promise<void>) => Promise<void>} work
 * @throws {UsageError} where the folder cannot be made or written
 */
export async function intoFolder(folder, work) {
  const made = await makeFolder(folder);
  try {
    await work((files) => writeFiles(folder, files));
  } catch (error) {
    for (const path of made.reverse()) await rmdir(path).catch(() => {});
    throw error;
  }
}

/**
 * One folder after the other: Node's own way never ends where the system takes none, as in /proc.
 *
 * @param {string} folder
 * @returns {Promise<string[]>} those that were made, outer ones first
 */
async function makeFolder(folder) {
  /** @type {string[]} */
  const made = [];
  try {
    for (const path of await missingFolders(resolve(folder))) {
      await mkdir(path);
      made.push(path);
    }
    await access(folder, constants.W_OK);
  } catch (error) {
    for (const path of made.reverse()) await rmdir(path).catch(() => {});
    throw refusal(folder, error);
  }
  return made;
}

/** @param {string} folder */
async function missingFolders(folder) {
  const missing = [];
  for (let path = folder; ; path = dirname(path)) {
    const found = await stat(path).catch((error) => {
      if (error.code === 'ENOENT') return null;
      throw error;
    });
    if (found?.isDirectory()) return missing.reverse();
    if (found) throw Object.assign(new Error(), { code: 'ENOTDIR' });
    missing.push(path);
  }
}

/**
 * @param {string} folder
 * @param {Readonly<Record<string, Uint8Array | string>>} files
 */
async function writeFiles(folder, files) {
  for (const [name, content] of Object.entries(files)) await writeWhole(join(folder, name), content);
}

/**
 * What stood there before stays until the new file is whole.
 *
 * @param {string} path
 * @param {Uint8Array | string} content
 * @throws {UsageError}
 */
export async function writeWhole(path, content) {
  const target = await realpath(path).catch(() => path);
  const found = await stat(target).catch(() => null);
  // A pipe or a terminal is not replaced; a folder is told below.
  const isStream = found && !found.isFile() && !found.isDirectory();
  const part = isStream ? target : `${target}.part`;
  try {
    await writeFile(part, content);
    if (!isStream) await rename(part, target);
  } catch (error) {
    if (!isStream) await rm(part, { force: true }).catch(() => {});
    throw refusal(path, error);
  }
}

/**
 * @param {string} path
 * @param {any} error
 */
function refusal(path, error) {
  const reason = REASONS[error?.code];
  return reason ? new UsageError(`${path} cannot be written: ${reason}.`) : error;
}
