/** What is known of a folder: nothing yet, or what its server answered. */
export type FolderState = 'unknown' | 'looking' | 'found' | 'missing' | 'refused' | 'silent' | 'wrong';

/** As the guide’s recipes call it, beside the author’s page. */
export const USUAL_FOLDER = 'labtags/';

const WAIT_MS = 8_000;

/** True for a whole address, which says the same on every page. */
export function isWhole(folder: string): boolean {
  return /^https?:\/\//i.test(folder);
}

/** The folder that was meant, with its last slash: people paste the script or a page in it too. Null for no address. */
export function folderOf(text: string): string | null {
  const [path] = text.trim().split(/[?#]/, 1);
  if (path === '') return USUAL_FOLDER;
  if (/\s/.test(path) || /^(?!https?:)[a-z][\w+.-]*:/i.test(path)) return null;
  const folder = path.replace(/(?:embed\/)?[\w-]+\.(?:js|html)$/, '').replace(/\/*$/, '/');
  return URL.canParse(folder, 'https://labtags.invalid/') ? folder : null;
}

/**
 * Where a folder would lie. The builder’s own page may stand in the very folder that is named, as in a download:
 * then the author’s pages lie beside that.
 */
export function placeOf(folder: string, page: string): string {
  const own = new URL('./', page);
  const name = own.pathname.split('/').at(-2) ?? '';
  const isInside = name !== '' && folder.split('/').at(-2) === name;
  return new URL(folder, isInside ? new URL('../', own) : own).href;
}

/** Asks whether labtags can be loaded from there by a page like this one. */
export async function lookAt(place: string): Promise<FolderState> {
  const script = new URL('labtags.js', place);
  const ask = (mode: RequestMode) =>
    fetch(script, { method: 'HEAD', mode, cache: 'no-store', signal: AbortSignal.timeout(WAIT_MS) });
  try {
    const { ok, headers } = await ask('cors');
    return ok && /javascript/.test(headers.get('content-type') ?? '') ? 'found' : 'missing';
  } catch {
    // Refused, or not there at all: a request whose answer may not be read tells the two apart.
    return ask('no-cors').then(
      () => 'refused',
      () => 'silent',
    );
  }
}
