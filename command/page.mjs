/** `npx labtags page`: one HTML file with a lab and all that it needs, which runs from file://. */
import { LABS } from './libraries.mjs';
import { writeWhole } from './output-folder.mjs';
import { COMMON_ATTRIBUTES, readAttributes } from './page-attributes.mjs';
import { readData } from './page-data.mjs';
import { readRecording } from './page-recording.mjs';
import { pageText } from './page-text.mjs';
import { readArguments, UsageError } from './usage-error.mjs';

const OWN = ['lab', 'data', 'recording', 'title', 'out'];

export const PAGE_USAGE = `npx labtags page --lab ${LABS.map(({ page }) => page).join('|')} [--SETTING VALUE …] [--data DIR] [--recording FILE]
                         [--title TEXT] > lesson.html

Writes one HTML file that runs from a disk, without a server or a network.

  --lab NAME        the lab
  --SETTING VALUE   any attribute of the lab: --seed 7 --epochs 3 --lang fa --hide "backend share"
  --data DIR        puts a data set inside: a folder that \`npx labtags data\` has written, as data/mnist
  --recording FILE  shows a recorded run, which is put inside: what the lab saves by “Result (JSON)”, plain or .gz, or
                    its address. The page plays it and can train anew with its settings; without the data of the run
                    (--data), or with --hide train-here, it only plays it.
  --title TEXT      a title above the lab
  --out FILE        where to write, instead of to the standard output
  --help            this text`;

/** @param {string[]} args what follows \`page\` */
export async function writePage(args) {
  const values = readOptions(args);
  const lab = labOf(values.lab);
  const out = values.out;
  if (out === undefined && process.stdout.isTTY) {
    throw new UsageError('The page is a megabyte of text: name a file with --out lesson.html, or write > lesson.html.');
  }
  const attributes = readAttributes(lab, attributesOf(values));
  const data = values.data === undefined ? null : await readData(values.data, lab);
  if (data) attributes.set('src', data.source);
  if (values.recording !== undefined) await putRecording(values.recording, lab, attributes);
  const html = await pageText({ lab, attributes, title: values.title, data: data?.files ?? [] });
  if (out === undefined) process.stdout.write(html);
  else await writeWhole(out, html);
}

/** @param {string | undefined} name */
function labOf(name) {
  const lab = LABS.find(({ page }) => page === name);
  if (lab) return lab;
  const given = name === undefined ? '' : `, and is “${name}”`;
  throw new UsageError(`--lab must be one of ${LABS.map(({ page }) => page).join(', ')}${given}.`);
}

/**
 * A run is played without its data; to train anew, the page must hold them.
 *
 * @param {string} source
 * @param {import('../src/labs/labs.js').Lab} lab
 * @param {Map<string, string>} attributes
 */
async function putRecording(source, lab, attributes) {
  const { settings, address } = await readRecording(source, lab);
  for (const { attribute, key } of lab.fields) {
    const given = attributes.get(attribute);
    if (given === undefined || given === String(settings[key])) continue;
    console.error(`The recorded run has ${attribute} ${settings[key]}, which is shown in place of ${given}.`);
  }
  attributes.set('recording', address);
  const data = lab.fields.find(({ attribute }) => attribute === 'src');
  const recorded = String(settings[data?.key ?? ''] ?? data?.default);
  if (recorded === data?.default || recorded === attributes.get('src')) return;
  attributes.set('hide', `${attributes.get('hide') ?? ''} train-here`.trim());
  console.error(`“Train it here” is left out: the run was trained on ${recorded}, which --data has not put inside.`);
}

/**
 * Options are the lab's attributes, so their names are only known when the lab is.
 *
 * @param {string[]} args
 * @returns {Readonly<Record<string, string | undefined>>}
 */
function readOptions(args) {
  const names = [...OWN, ...COMMON_ATTRIBUTES, ...LABS.flatMap(({ fields }) => fields.map((field) => field.attribute))];
  const options = Object.fromEntries(names.map((name) => [name, { type: /** @type {const} */ ('string') }]));
  const unknown = args.find((arg) => arg.startsWith('--') && !names.includes(arg.slice(2).split('=', 1)[0]));
  if (unknown) throw new UsageError(`${unknown} is no option of labtags page, and no setting of a lab.`);
  return readArguments({ args, options }).values;
}

/** @param {Readonly<Record<string, string | undefined>>} values */
function attributesOf(values) {
  const own = Object.entries(values).filter(([name]) => !OWN.includes(name));
  return new Map(own.map(([name, text]) => [name, String(text)]));
}
