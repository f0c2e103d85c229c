/**
 * The README's tables of settings, made from the one list of each: `node tools/readme-table.mjs --write`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';

const README = fileURLToPath(new URL('../README.md', import.meta.url));

/** Tag → the list of its settings. @type {Readonly<Record<string, { module: string, fields: string }>>} */
const LABS = {
  'triplet-demo': { module: '../src/triplet/triplet-settings.ts', fields: 'tripletFields' },
  'imbalance-demo': { module: '../src/imbalance/imbalance-settings.ts', fields: 'imbalanceFields' },
  'tuner-demo': { module: '../src/tuning/tuning-settings.ts', fields: 'tuningFields' },
  'word-vectors-demo': { module: '../src/words/word-settings.ts', fields: 'wordFields' },
};

const END = '<!-- end of settings -->';

/** The README as it should be: the text between the marks replaced, the rest as it is. */
async function readmeWithTables() {
  let text = await readFile(README, 'utf8');
  for (const [tag, { module, fields }] of Object.entries(LABS)) {
    const mark = `<!-- settings of ${tag}: made by tools/readme-table.mjs -->`;
    const start = text.indexOf(mark) + mark.length;
    const end = text.indexOf(END, start);
    if (start < mark.length || end < start) throw new Error(`README.md must hold the lines “${mark}” and “${END}”.`);
    const settings = await tsImport(module, import.meta.url);
    text = `${text.slice(0, start)}\n\n${settingsTable(settings[fields])}\n\n${text.slice(end)}`;
  }
  return text;
}

/** True where the README already says what the settings are. */
export async function readmeIsCurrent() {
  return (await readFile(README, 'utf8')) === (await readmeWithTables());
}

/** @param {readonly import('../src/settings/field.js').Field[]} fields */
function settingsTable(fields) {
  const head = ['| Attribute | Property | Default | Values | What it does |', '|---|---|---|---|---|'];
  const rows = fields.map((field) => {
    const cells = [
      `\`${field.attribute}\``,
      `\`${field.key}\``,
      `\`${field.default}\``,
      values(field),
      field.description,
    ];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return [...head, ...rows].join('\n');
}

/** @param {import('../src/settings/field.js').Field} field */
function values(field) {
  switch (field.type) {
    case 'integer':
      return `whole, ${field.min} to ${field.max}`;
    case 'number':
      return `${field.min} to ${field.max}`;
    case 'choice':
      return field.choices.map((choice) => `\`${choice}\``).join(', ');
    case 'text':
      return `text, up to ${field.maxLength} characters`;
  }
}

if (process.argv.includes('--write')) await writeFile(README, await readmeWithTables());
