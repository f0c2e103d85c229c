/** A text that the lab writes itself. */
export interface GeneratedText {
  readonly language: 'en' | 'fa';
  /** Its word for a young cow, whose frequency and meanings the student sets. */
  readonly calf: string;
}

/** By the name that `src` has for them. */
const TEXTS: Readonly<Record<string, GeneratedText>> = {
  corpus: { language: 'en', calf: 'calf' },
  'corpus-fa': { language: 'fa', calf: 'گوساله' },
};

export const GENERATED_NAMES: readonly string[] = Object.keys(TEXTS);

/** The text of that name; null for vectors and texts that are read. */
export function generatedText(source: string): GeneratedText | null {
  return Object.hasOwn(TEXTS, source) ? TEXTS[source] : null;
}
