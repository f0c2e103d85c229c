import { LabError } from '../../src/errors.js';
import { LABS, type Lab } from '../../src/labs/labs.js';
import type { ScormVersion } from '../../src/scorm/manifest.js';
import { scormZip } from '../../src/scorm/scorm-zip.js';
import { saveFile } from '../charts/export-chart.js';
import { languageOf } from '../language/registry.js';
import type { LessonSaid } from './lesson-code.js';
import type { Attribute } from './state.js';

/** A lesson as it goes into a package. */
export interface PackagedLesson {
  /** As the site’s pages and the command name it. */
  readonly lab: string;
  readonly attributes: readonly Attribute[];
  readonly version: ScormVersion;
  readonly said: LessonSaid;
  /** Beside it known data sets lie in `data/`. */
  readonly page: string;
}

/** Why no package is made; the language files word it. */
export type PackageProblem = 'unfetched' | 'elsewhere' | 'recorded';

/**
 * Saves the package that `npx labtags scorm` writes, made of the files that lie beside this script.
 *
 * @returns the saved file’s name
 * @throws LabError `data-unreachable`: `reason`, a {@link PackageProblem}, and `address` are in its detail
 */
export async function savePackage({ lab: name, attributes, version, said, page }: PackagedLesson): Promise<string> {
  const lab = LABS.find((one) => one.page === name);
  // Only labs of the list are offered a package.
  if (!lab) throw new RangeError('There is no such lab.');
  const given = new Map(attributes);
  if (given.has('recording')) throw problem('recorded', given.get('recording') ?? '');
  const data = await dataOf(lab, given.get('src'), page);
  const { title, language } = said;
  const { direction } = languageOf(language);
  const lesson = { lab, version, attributes: given, title, language, direction, data };
  const zip = await scormZip(lesson, { read: once((file) => fetched(new URL(file, import.meta.url))) });
  const file = `${name}-scorm-${version}.zip`;
  saveFile(new Blob([zip], { type: 'application/zip' }), file);
  return file;
}

/** A known set goes with it, as `npx labtags data` has written it; of an address nobody knows what lies there. */
async function dataOf({ knownData }: Lab, source: string | undefined, page: string) {
  if (source === undefined) return {};
  if (!knownData.includes(source)) throw problem('elsewhere', source);
  const read = (name: string) => fetched(new URL(`data/${source}/${name}`, page));
  const manifest = await read('manifest.json');
  const { files }: { readonly files: readonly string[] } = JSON.parse(new TextDecoder().decode(manifest));
  const others = files.map(async (name) => [`data/${source}/${name}`, await read(name)] as const);
  return { [`data/${source}/manifest.json`]: manifest, ...Object.fromEntries(await Promise.all(others)) };
}

async function fetched(address: URL): Promise<Uint8Array> {
  const response = await fetch(address).catch(() => null);
  if (!response?.ok) throw problem('unfetched', address.href);
  return new Uint8Array(await response.arrayBuffer());
}

function problem(reason: PackageProblem, address: string): LabError {
  return new LabError('data-unreachable', `No package: ${reason}, ${address}`, { reason, address });
}

/** Each file is asked for once: what scripts mention is searched before they are packed. */
function once(read: (name: string) => Promise<Uint8Array>): (name: string) => Promise<Uint8Array> {
  const asked = new Map<string, Promise<Uint8Array>>();
  return (name) => {
    const answer = asked.get(name) ?? read(name);
    asked.set(name, answer);
    return answer;
  };
}
