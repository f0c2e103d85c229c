/** What editors need to know of the tags, made from the manifest. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';

const MANIFEST = new URL('../custom-elements.json', import.meta.url);

/**
 * Writes `vscode.html-custom-data.json` and `web-types.json`.
 *
 * @param {string} folder
 */
export async function writeEditorData(folder) {
  const manifest = JSON.parse(await readFile(MANIFEST, 'utf8'));
  await writeFile(join(folder, 'vscode.html-custom-data.json'), getVsCodeHtmlCustomData(manifest, {}));
  await writeFile(join(folder, 'web-types.json'), getWebTypesData(manifest, {}));
}
