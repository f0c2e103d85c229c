/** A picture's path, and the class that it stands for; null where neither folder nor name tells one. */
export interface NamedPicture {
  readonly path: string;
  readonly className: string | null;
}

const PICTURE_NAME = /\.(png|jpe?g|jfif|webp|gif|bmp|hei[cf]|avif|svg)$/i;
const MAX_NAME = 60;

/** True for a name that pictures have. What a file really is, its bytes say. */
export function isPictureName(path: string): boolean {
  return PICTURE_NAME.test(path);
}

/** Files that systems put beside pictures unasked. */
export function isHidden(path: string): boolean {
  return /(^|\/)(\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/i.test(path.replace(/(^|\/)(\.\.?\/)+/g, '$1'));
}

/** True for a path that would lead out of its folder; nothing is ever written, but such an archive is not trusted. */
export function leadsOutside(path: string): boolean {
  return /^([/\\]|[a-z]:)/i.test(path) || path.split(/[/\\]/).includes('..');
}

/**
 * The class of each picture: its folder, where there are two folders or more, else what its name has before the
 * number, as in `cat_01.jpg` or `cat (3).png`.
 */
export function classesOfPictures(paths: readonly string[]): readonly NamedPicture[] {
  const folders = new Set(paths.map(folderOf));
  const classOf = folders.size > 1 ? folderOf : nameBeforeNumber;
  return paths.map((path) => ({ path, className: classOf(path) }));
}

function folderOf(path: string): string | null {
  return tidied(path.split('/').at(-2) ?? '');
}

function nameBeforeNumber(path: string): string | null {
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  return tidied(/^(\D+?)[\s_.(#-]*\d[\d\s_.)-]*$/.exec(name)?.[1] ?? '');
}

/** The same letters can be stored in two ways (é, or e and an accent): they are one class. */
function tidied(name: string): string | null {
  return name.normalize('NFC').trim().slice(0, MAX_NAME) || null;
}
