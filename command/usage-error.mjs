import { parseArgs } from 'node:util';

/** A mistake in what was typed: answered with the usage, not with a stack. */
export class UsageError extends Error {}

/**
 * What was typed.
 *
 * @template {import('node:util').ParseArgsConfig} Config
 * @param {Config} config
 * @returns {ReturnType<typeof parseArgs<Config>>}
 * @throws {UsageError}
 */
export function readArguments(config) {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
