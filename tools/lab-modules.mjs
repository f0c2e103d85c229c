/**
 * The modules that list the labs for the page, made from src/labs/names.ts. They are files, and no loops over the
 * names, because bundlers follow an import only where its address is written out.
 */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LABS } from './labs.mjs';

const FOLDER = join(dirname(dirname(fileURLToPath(import.meta.url))), 'components/labs');

const MADE = '// Made from src/labs/names.ts by `npm run manifest`.\n';

/** Path from the root → text of each. @returns {Promise<Record<string, string>>} */
export async function labModules() {
  return {
    'components/labs/register-lab.ts': registerLab(),
    'components/labs/elements.ts': `${MADE}${each(({ word }) => `export * from './${word}/element.js';\n`)}`,
    'components/labs/lab-texts.ts': await labTexts(),
  };
}

function registerLab() {
  const rows = each(({ tag, word }) => `  '${tag}': () => import('./${word}/register.js'),\n`);
  return `${MADE}/** Tag of a lab → loads the module that registers it. */\nexport const REGISTER_LAB = {\n${rows}};\n`;
}

async function labTexts() {
  const rows = await Promise.all(
    LABS.map(
      async ({ word }) => `  ${word}: async () => (await import('./${word}/texts.js')).${await textsOf(word)},\n`,
    ),
  );
  return `${MADE}/** Word of a lab → loads what the lab says. */\nexport const LAB_TEXTS = {\n${rows.sort().join('')}};\n`;
}

/** @param {string} word */
async function textsOf(word) {
  const source = await readFile(join(FOLDER, word, 'texts.ts'), 'utf8');
  const name = /^export const (\w+) = new Texts/m.exec(source)?.[1];
  if (!name) throw new Error(`components/labs/${word}/texts.ts must export what the lab says.`);
  return name;
}

/**
 * One line a lab, in the order in which the linter wants imports.
 *
 * @param {(lab: import('../src/labs/labs.js').Lab) => string} line
 */
function each(line) {
  return LABS.map(line).sort().join('');
}
