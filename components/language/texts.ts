import { quantitiesIn } from './quantities.js';
import { languageOf, lineOf, registry } from './registry.js';
import type { LanguageFacts } from './words.js';

/** What a part brings besides its English texts. */
export interface TextsOptions<Words extends object, Own extends object> {
  readonly english: Own;
  /** Tag → the part's texts in that language, all of them; loaded when they are asked for. */
  readonly translations?: Readonly<Record<string, () => Promise<Own>>>;
  /** What its own texts go on from; where both have one, its own counts. */
  readonly base?: Texts<LanguageFacts>;
  /** Never given: the type of what comes of it. */
  readonly words?: Words;
}

/** The texts of one part of labtags (a lab, the builder, …), in whatever language is registered. */
export class Texts<Words extends object, Own extends object = object> {
  readonly part: string;
  readonly #own: TextsOptions<Words, Own>;
  /** Views compare words by identity. */
  readonly #made = new Map<string, Words | Promise<Words>>();

  constructor(part: string, own: TextsOptions<Words, Own>) {
    this.part = part;
    this.#own = own;
  }

  /** The words for a place with this tag: at once, unless they must be loaded first. */
  in(tag: string): Words | Promise<Words> {
    const made = this.#made;
    const { tag: language, direction } = languageOf(tag);
    const key = language + registry.version;
    let words = made.get(key);
    if (!words) {
      const quantities = quantitiesIn(language);
      words = this.#make({ language, direction, ...quantities, charts: quantities });
      made.set(key, words);
      if (words instanceof Promise) {
        // What has not come may be asked for again.
        words.then(
          (loaded) => made.set(key, loaded),
          () => made.delete(key),
        );
      }
    }
    return words;
  }

  #make(facts: LanguageFacts): Words | Promise<Words> {
    const { base, english, translations } = this.#own;
    const { language } = facts;
    const line = lineOf(language);
    const asked = [
      base?.in(language),
      english,
      ...line.map(({ tag }) => translations?.[tag]?.()),
      ...line.flatMap(({ loads }) => loads.map((load) => load(this.part))),
      facts,
    ];
    const made = asked.some((texts) => texts instanceof Promise) ? Promise.all(asked).then(joined) : joined(asked);
    return made as Words | Promise<Words>;
  }
}

function joined(texts: readonly (object | undefined)[]): object {
  return texts.reduce<object>((all, one) => overlaid(all, one), {});
}

/** The first texts, with what the second say otherwise, text by text. */
function overlaid(texts: object = {}, others: object = {}): object {
  const merged = { ...texts } as Record<string, unknown>;
  for (const [key, text] of Object.entries(others)) {
    const before = merged[key];
    merged[key] = text?.constructor === Object ? overlaid(before as object, text) : (text ?? before);
  }
  return merged;
}
