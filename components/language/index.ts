/** Languages of pages and tools: `labtags/language`. */
export { type QuantityWords, quantitiesIn } from './quantities.js';
export {
  type Language,
  type LanguageOptions,
  type LoadTexts,
  languageOf,
  languages,
  nameOfLanguage,
  registerLanguage,
} from './registry.js';
export { Texts, type TextsOptions } from './texts.js';
export type { LanguageFacts, PartialTexts } from './words.js';
