/** The options of commands that write a lesson: the lab, any of its attributes, and options of the command's own. */
import { LABS } from './libraries.mjs';
import { COMMON_ATTRIBUTES, readAttributes } from './page-attributes.mjs';
import { readData } from './page-data.mjs';
import { readArguments, UsageError } from './usage-error.mjs';

/**
 * @param {string[]} args what follows the command
 * @param {{ command: string, own: readonly string[] }} reading `own` are no attributes; `lab` and `data` are always
 */
export async function readLesson(args, { command, own }) {
  const others = ['lab', 'data', ...own];
  const values = readOptions(args, command, others);
  const lab = labOf(values.lab);
  const given = Object.entries(values).filter(([name]) => !others.includes(name));
  const attributes = readAttributes(lab, new Map(given.map(([name, text]) => [name, String(text)])));
  const data = values.data === undefined ? null : await readData(values.data, lab);
  if (data) attributes.set('src', data.source);
  return { values, lab, attributes, data: data?.files ?? [] };
}

/** @param {string | undefined} name */
function labOf(name) {
  const lab = LABS.find(({ page }) => page === name);
  if (lab) return lab;
  const given = name === undefined ? '' : `, and is “${name}”`;
  throw new UsageError(`--lab must be one of ${LABS.map(({ page }) => page).join(', ')}${given}.`);
}

/**
 * Options are the lab's attributes, so their names are only known when the lab is.
 *
 * @param {string[]} args
 * @param {string} command
 * @param {readonly string[]} own
 * @returns {Readonly<Record<string, string | undefined>>}
 */
function readOptions(args, command, own) {
  const names = [...own, ...COMMON_ATTRIBUTES, ...LABS.flatMap(({ fields }) => fields.map((field) => field.attribute))];
  const options = Object.fromEntries(names.map((name) => [name, { type: /** @type {const} */ ('string') }]));
  const unknown = args.find((arg) => arg.startsWith('--') && !names.includes(arg.slice(2).split('=', 1)[0]));
  if (unknown) throw new UsageError(`${unknown} is no option of labtags ${command}, and no setting of a lab.`);
  return readArguments({ args, options }).values;
}
