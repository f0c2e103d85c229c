import { commonTexts } from '../../language/common.js';
import { Texts } from '../../language/texts.js';
import type { CommonWords, PartialTexts } from '../../language/words.js';
import { modelEnglish } from './english.js';
import type { ModelTexts, ModelWords } from './model-lab-types.js';

/** All labs' words, and those of a training. */
const modelTexts = new Texts<CommonWords & Pick<ModelWords, keyof ModelTexts>, ModelTexts>('model', {
  english: modelEnglish,
  translations: { fa: async () => (await import('./persian.js')).modelPersian },
  base: commonTexts,
});

/** What a lab must say of itself; anything else it may say otherwise than labtags does. */
export interface OwnTexts extends PartialTexts<Omit<ModelWords, 'name' | 'title' | 'task' | 'settings'>> {
  /** Short, as in lists of labs. */
  readonly name: string;
  /** The heading. */
  readonly title: string;
  /** One or two sentences: what is done here. */
  readonly task: string;
  /** By the settings' keys. */
  readonly settings: {
    /** Those of `seed`, `epochs` and `learningRate` may be left out. */
    readonly labels: Readonly<Record<string, string>>;
    readonly hints?: Readonly<Record<string, string>>;
    /** Names of the options of every choice. */
    readonly choices?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
}

/**
 * The texts of a lab: its own, on top of what labtags says in every lab. What is missing in a language that was
 * registered with `registerLanguage` stays English.
 *
 * @param lab the lab's word
 * @param english what {@link WordsOf} takes its type from, so that a text that a translation lacks does not compile
 * @param translations language tag → the same texts, loaded when that language is spoken
 */
export function labTexts<Own extends OwnTexts>(
  lab: string,
  english: Own,
  translations: Readonly<Record<string, () => Promise<Own>>> = {},
): Texts<Own & ModelWords, Own> {
  return new Texts(lab, { english, translations, base: modelTexts });
}

/** The words that views get from texts. */
export type WordsOf<From extends { in(tag: string): unknown }> = Awaited<ReturnType<From['in']>>;
