import type { LabNames } from '../labs/names.js';
import { allowedInXml } from '../writing/xml.js';
import { lessonPage, lessonStyle, PACKAGE_BRIDGE, PACKAGE_PAGE, PACKAGE_STYLE } from './lesson-page.js';
import { type ScormVersion, scormManifest } from './manifest.js';
import { mentionedFiles } from './mentioned-files.js';

/** A lesson for a learning platform. */
export interface ScormLesson {
  readonly lab: Pick<LabNames, 'tag' | 'script' | 'word'> & { readonly employs: readonly string[] };
  readonly version: ScormVersion;
  readonly attributes: ReadonlyMap<string, string>;
  readonly title: string;
  readonly language: string;
  readonly direction: string;
  /** Tells this package from others on the platform. */
  readonly identifier: string;
  /** Data that go with it, by their paths. */
  readonly data: Readonly<Record<string, Uint8Array>>;
}

/** Where the build's scripts lie, and `files.json`, which lists them. */
export interface BuildFolder {
  readonly read: (name: string) => Promise<Uint8Array>;
}

/** Which files each script of a page may load, and which a run loads. */
interface BuildLists {
  readonly page: Readonly<Record<string, readonly string[]>>;
  readonly run: readonly string[];
}

/** All files of the package, by their paths: the manifest, one page, exactly the scripts that it may load, its data. */
export async function scormFiles(lesson: ScormLesson, folder: BuildFolder): Promise<Record<string, Uint8Array>> {
  const { lab, version, title, identifier, data } = lesson;
  const workers = [...lab.employs, lab.word].map((word) => `${word}.worker.js`);
  const text = async (name: string) => new TextDecoder().decode(await folder.read(name));
  const { page, run }: BuildLists = JSON.parse(await text('files.json'));
  const names = [...new Set([...Object.values(page).flat(), ...run])];
  const scripts = await mentionedFiles([`${lab.script}.js`, ...workers], { names, read: text });
  const read = [...scripts, PACKAGE_BRIDGE].map(async (name) => [name, await folder.read(name)] as const);
  const bytes = (written: string) => new TextEncoder().encode(written);
  const files = {
    [PACKAGE_PAGE]: bytes(lessonPage({ ...lesson, ...lab })),
    [PACKAGE_STYLE]: bytes(lessonStyle),
    ...Object.fromEntries(await Promise.all(read)),
    ...data,
  };
  const manifest = allowedInXml(scormManifest({ version, identifier, title, files: Object.keys(files) }));
  return { 'imsmanifest.xml': bytes(manifest), ...files };
}
