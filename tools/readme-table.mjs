/** The tables of settings in docs/settings.md, made from the one list of each lab. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { LABS } from './labs.mjs';

const SETTINGS = fileURLToPath(new URL('../docs/settings.md', import.meta.url));

const END = '<!-- end of settings -->';

/** The page as it should be: the text between the marks replaced, the rest as it is. */
export async function settingsPage() {
  return LABS.reduce(withTable, await readFile(SETTINGS, 'utf8'));
}

/**
 * A lab that nobody has written of yet comes last.
 *
 * @param {string} text
 * @param {import('../src/labs/labs.js').Lab} lab
 */
function withTable(text, { tag, fields }) {
  const mark = `<!-- settings of ${tag}: made by tools/readme-table.mjs -->`;
  const table = `\n\n${settingsTable(fields)}\n\n`;
  if (!text.includes(mark)) return `${text}\n## Settings of \`<${tag}>\`\n\n${mark}${table}${END}\n`;
  const start = text.indexOf(mark) + mark.length;
  const end = text.indexOf(END, start);
  if (end < start) throw new Error(`docs/settings.md must hold the line “${END}” after “${mark}”.`);
  return text.slice(0, start) + table + text.slice(end);
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
