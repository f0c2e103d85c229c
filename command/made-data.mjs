/**
 * What a data set is written as: the files, the data first, and a line about them.
 *
 * @typedef {{ files: Record<string, Uint8Array | string>, about: string }} MadeData
 */

/** @param {object} manifest */
export function manifestText(manifest) {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
