/** `npx labtags scorm`: a lab as a package for learning platforms, which record what a student reaches. */
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { labName } from './lab-name.mjs';
import { readLesson } from './lesson-options.mjs';
import { LABS, languageOf, SCORM_VERSIONS, scormZip } from './libraries.mjs';
import { writeWhole } from './output-folder.mjs';
import { UsageError } from './usage-error.mjs';

export const SCORM_USAGE = `npx labtags scorm --lab ${LABS.map(({ page }) => page).join('|')} [--SETTING VALUE …] [--data DIR]
                          [--task-goal TASK] [--version ${SCORM_VERSIONS.join('|')}] [--title TEXT] --out lesson.zip

Writes a SCORM package, which Moodle, Open edX, OpenOlat, ILIAS, Brightspace, Blackboard and others import.

  --lab NAME        the lab
  --SETTING VALUE   any attribute of the lab, as in \`npx labtags page\`
  --task-goal TASK  what a run must reach, as "knn >= 0.9": the share of its points is the score
  --data DIR        puts a data set inside: a folder that \`npx labtags data\` has written, as data/mnist
  --version         of SCORM: ${SCORM_VERSIONS[0]}, or ${SCORM_VERSIONS[1]} (third edition)
  --title TEXT      as the platform lists it
  --out FILE        where to write`;

/** @param {string[]} args what follows \`scorm\` */
export async function writeScorm(args) {
  const { values, lab, attributes, data } = await readLesson(args, {
    command: 'scorm',
    own: ['version', 'title', 'out'],
  });
  const { out } = values;
  if (out === undefined) throw new UsageError('Name the package with --out lesson.zip.');
  const language = attributes.get('lang') ?? 'en';
  const lesson = {
    ...{ lab, attributes, language, version: versionOf(values.version), direction: languageOf(language).direction },
    title: values.title ?? (await labName(lab, language)),
    data: Object.fromEntries(data.map(({ name, gzip }) => [name, new Uint8Array(gunzipSync(gzip))])),
  };
  await writeWhole(out, await scormZip(lesson, { read: readBuilt }));
}

/** @param {string | undefined} text */
function versionOf(text = SCORM_VERSIONS[0]) {
  const version = SCORM_VERSIONS.find((known) => known === text);
  if (version) return version;
  throw new UsageError(`--version must be ${SCORM_VERSIONS.join(' or ')}, and is “${text}”.`);
}

/** @param {string} name */
function readBuilt(name) {
  return readFile(new URL(`../dist/${name}`, import.meta.url)).then((bytes) => new Uint8Array(bytes));
}
