/**
 * The tables of settings in docs/settings.md, made from each lab's one list: `node tools/readme-table.mjs --write`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';

const SETTINGS = fileURLToPath(new URL('../docs/settings.md', import.meta.url));

const END = '<!-- end of settings -->';

/** The page as it should be: the text between the marks replaced, the rest as it is. */
async function pageWithTables() {
  const { LABS } = await tsImport('../src/labs/labs.ts', import.meta.url);
  let text = await readFile(SETTINGS, 'utf8');
  for (const { tag, fields } of LABS) {
    const mark = `<!-- settings of ${tag}: made by tools/readme-table.mjs -->`;
    const start = text.indexOf(mark) + mark.length;
    const end = text.indexOf(END, start);
    if (start < mark.length || end < start)
      throw new Error(`docs/settings.md must hold the lines “${mark}” and “${END}”.`);
    text = `${text.slice(0, start)}\n\n${settingsTable(fields)}\n\n${text.slice(end)}`;
  }
  return text;
}

/** True where docs/settings.md already says what the settings are. */
export async function settingsAreCurrent() {
  return (await readFile(SETTINGS, 'utf8')) === (await pageWithTables());
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

if (process.argv.includes('--write')) await writeFile(SETTINGS, await pageWithTables());
