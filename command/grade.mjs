/** `npx labtags grade`: judges the files that a class has handed in. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gradeFiles, gradescopeResult, marksCsv, moodleCsv, whyNotRepeatable, withRerun } from './libraries.mjs';
import { intoFolder, writeWhole } from './output-folder.mjs';
import { rerun } from './rerun.mjs';
import { readArguments, UsageError } from './usage-error.mjs';

/** Browsers without relaxed SIMD, as Safari, round a product and a sum one after the other. */
const SIMD_VARIANTS = /** @type {const} */ (['relaxed', 'plain']);

const FORMS = ['csv', 'moodle', 'gradescope'];

export const GRADE_USAGE = `npx labtags grade FOLDER --task TASK [--task-seed student] [--rerun [--data DIR]] [--to ${FORMS.join('|')}] [--out FILE]

Judges the files that students saved by “Hand in”: checks each hash, checks the task’s conditions anew by the file’s own
numbers, and finds copies of one run. A hash is no proof: who wants to can make a file with a fitting one.

  --task TASK   what a run must reach, as “knn >= 0.9 and epochs <= 5”: the share of its points is the score, of 100
  --task-seed student   the seed of each run must be that of the student’s number, as on a page that says so
  --rerun       runs each again with its settings, in Chromium without a window on WebAssembly, and compares every
                number: what differs scores nothing. Runs that were made on WebAssembly come out the same; what a
                graphics card computed cannot be proven so: ask for backend="wasm" in the lesson
  --data DIR    for --rerun: has the data sets, each in a folder of its name, as \`npx labtags data\` writes them: data
  --to FORM     csv (all that is known), moodle (its import of grades, by ID number), or gradescope (a folder with one
                results.json a file)
  --out FILE    where to write, instead of to the standard output; for gradescope the folder`;

/** @param {string[]} args what follows \`grade\` */
export async function writeGrades(args) {
  const string = { type: /** @type {const} */ ('string') };
  const options = { task: string, 'task-seed': string, to: string, out: string, data: string };
  const { values, positionals } = readArguments({
    args,
    options: {
      ...options,
      rerun: { type: /** @type {const} */ ('boolean'), default: false },
    },
    allowPositionals: true,
  });
  const [folder] = positionals;
  const { task, 'task-seed': seed, to = 'csv', out } = values;
  if (folder === undefined || positionals.length > 1) throw new UsageError('Name one folder with files handed in.');
  if (task === undefined) throw new UsageError('Say with --task what a run must reach, as "knn >= 0.9".');
  if (seed !== undefined && seed !== 'student') throw new UsageError('--task-seed must be student.');
  if (!FORMS.includes(to)) throw new UsageError(`--to must be ${FORMS.join(', ')}, and is “${to}”.`);
  const files = await handedIn(folder);
  const judged = gradeFiles(files, { goal: task, studentSeeds: seed === 'student' });
  const graded = values.rerun ? await runAgain(judged, files, values.data ?? null) : judged;
  if (graded.every(({ state }) => state === 'damaged')) throw new UsageError(`${folder}: ${graded[0].problem}`);
  if (to === 'gradescope') return writeResults(graded, out);
  const text = to === 'csv' ? marksCsv(graded) : moodleCsv(graded);
  if (out === undefined) process.stdout.write(text);
  else await writeWhole(out, text);
}

/** @param {string} folder */
async function handedIn(folder) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new UsageError(`${folder} is no folder that can be read.`);
  });
  const names = entries.filter((entry) => entry.isFile() && /\.json$/i.test(entry.name)).map(({ name }) => name);
  if (names.length === 0) throw new UsageError(`${folder} holds no .json file.`);
  return Promise.all(names.sort().map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })));
}

/**
 * What is fine so far, each once; what differs once more in the way of other browsers. Only the same numbers take back
 * that they differ.
 *
 * @param {ReturnType<typeof gradeFiles>} judged
 * @param {readonly { name: string, text: string }[]} files
 * @param {string | null} data
 */
async function runAgain(judged, files, data) {
  const graded = [...judged];
  let left = judged.flatMap((one, i) => (one.state === 'fine' ? [{ i, file: JSON.parse(files[i].text) }] : []));
  for (const { i, file } of left) {
    const problem = whyNotRepeatable(file);
    if (problem !== null) graded[i] = withRerun(judged[i], file, { problem });
  }
  for (const simd of SIMD_VARIANTS) {
    left = left.filter(({ i }) => graded[i].rerun === undefined || graded[i].rerun === 'different');
    if (left.length === 0) break;
    const runs = left.map(({ file }) => file);
    const again = await rerun(runs, { data, simd });
    for (const [k, { i, file }] of left.entries()) {
      const found = withRerun(judged[i], file, again[k]);
      if (graded[i].rerun === undefined || found.rerun === 'equal') graded[i] = found;
    }
  }
  return graded;
}

/**
 * @param {ReturnType<typeof gradeFiles>} graded
 * @param {string | undefined} out
 */
async function writeResults(graded, out) {
  if (out === undefined) throw new UsageError('Name with --out the folder for Gradescope’s results.');
  for (const file of graded) {
    await intoFolder(join(out, file.fileName.replace(/\.json$/i, '')), (write) =>
      write({ 'results.json': `${JSON.stringify(gradescopeResult(file), null, 1)}\n` }),
    );
  }
}
