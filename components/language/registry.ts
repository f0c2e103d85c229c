/** The texts of one part in one language, or some of them; nothing for a part that it has none of. */
export type LoadTexts = (part: string) => object | undefined | Promise<object | undefined>;

export interface LanguageOptions {
  /** Of its script; that of its base language, or left to right, when left out. */
  readonly direction?: 'ltr' | 'rtl';
  /**
   * Asked once for each part when something speaks it: `common` (what all labs say), a lab's word, `lesson`,
   * `builder`, `class-data`, `linked-view`; on the labtags site `site` and `guide` too.
   */
  readonly load?: LoadTexts;
}

export interface Language {
  /** As it was registered, such as `fa` or `ar-EG`. */
  readonly tag: string;
  readonly direction: 'ltr' | 'rtl';
  /** Later ones have the last word. */
  readonly loads: readonly LoadTexts[];
}

interface Registry {
  /** By tag in small letters. */
  readonly languages: Map<string, Language>;
  readonly listeners: Set<() => void>;
  /** Grows with each registration. */
  version: number;
}

/** What labtags speaks by itself. */
const SHIPPED: readonly Language[] = [
  { tag: 'en', direction: 'ltr', loads: [] },
  { tag: 'fa', direction: 'rtl', loads: [] },
];

/** One for the page, though the scripts of the labs and of what goes with them each carry this module. */
const page = globalThis as { labtagsLanguages?: Registry };
page.labtagsLanguages ??= {
  languages: new Map(SHIPPED.map((language) => [language.tag, language])),
  listeners: new Set(),
  version: 0,
};

/** All that is registered. */
export const registry: Registry = page.labtagsLanguages;

/**
 * Adds a language, or adds to one that is there; what is on the page follows at once. Every text that is missing
 * stays as it was, in the base language (`ar` for `ar-EG`) or in English.
 *
 * @param tag of BCP 47
 * @throws {RangeError} where `tag` is none
 */
export function registerLanguage(tag: string, { direction, load }: LanguageOptions): void {
  const [canonical] = Intl.getCanonicalLocales(tag);
  const { languages, listeners } = registry;
  const key = canonical.toLowerCase();
  const loads = [...(languages.get(key)?.loads ?? []), ...(load ? [load] : [])];
  languages.set(key, { tag: canonical, direction: direction ?? languageOf(canonical).direction, loads });
  registry.version++;
  for (const tell of listeners) tell();
}

/** What is registered of a tag, from the general to the special: of `ar-EG` first `ar`. */
export function lineOf(tag: string): readonly Language[] {
  const parts = tag.toLowerCase().split('-');
  return parts.flatMap((_, i) => registry.languages.get(parts.slice(0, i + 1).join('-')) ?? []);
}

/** The language that a place with this tag is spoken to in: `ar-EG`, else `ar`, else English. */
export function languageOf(tag: string): Language {
  return lineOf(tag).at(-1) ?? lineOf('en')[0];
}

/** Every registered language. */
export function languages(): readonly Language[] {
  return [...registry.languages.values()];
}

/** A language as its own speakers call it. */
export function nameOfLanguage(tag: string): string {
  return new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
}
