/** `npx labtags page`: one HTML file with a lab and all that it needs, which runs from file://. */
import { readLesson } from './lesson-options.mjs';
import { LABS } from './libraries.mjs';
import { writeWhole } from './output-folder.mjs';
import { readRecording } from './page-recording.mjs';
import { pageText } from './page-text.mjs';
import { UsageError } from './usage-error.mjs';

const OWN = ['recording', 'title', 'out'];

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
  const { values, lab, attributes, data } = await readLesson(args, { command: 'page', own: OWN });
  const out = values.out;
  if (out === undefined && process.stdout.isTTY) {
    throw new UsageError('The page is a megabyte of text: name a file with --out lesson.html, or write > lesson.html.');
  }
  if (values.recording !== undefined) await putRecording(values.recording, lab, attributes);
  const html = await pageText({ lab, attributes, title: values.title, data });
  if (out === undefined) process.stdout.write(html);
  else await writeWhole(out, html);
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
