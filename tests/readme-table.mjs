/**
 * The README's table of settings, made from the one list of them: `node tests/readme-table.mjs --write`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';

const README = fileURLToPath(new URL('../README.md', import.meta.url));

const START = '<!-- settings of triplet-demo: made by tests/readme-table.mjs -->';
const END = '<!-- end of settings -->';

/** The README as it should be: the text between the marks replaced, the rest as it is. */
export async function readmeWithTable() {
  const text = await readFile(README, 'utf8');
  const [start, end] = [text.indexOf(START), text.indexOf(END)];
  if (start < 0 || end < start) throw new Error(`README.md must hold the lines “${START}” and “${END}”.`);
  const { tripletFields } = await tsImport('../src/settings/triplet-settings.ts', import.meta.url);
  return `${text.slice(0, start + START.length)}\n\n${settingsTable(tripletFields)}\n\n${text.slice(end)}`;
}

/** True where the README already says what the settings are. */
export async function readmeIsCurrent() {
  return (await readFile(README, 'utf8')) === (await readmeWithTable());
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

if (process.argv.includes('--write')) await writeFile(README, await readmeWithTable());
