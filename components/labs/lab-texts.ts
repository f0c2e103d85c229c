// Made from src/labs/names.ts by `npm run manifest`.
/** Word of a lab → loads what the lab says. */
export const LAB_TEXTS = {
  imbalance: async () => (await import('./imbalance/texts.js')).imbalanceTexts,
  triplet: async () => (await import('./triplet/texts.js')).tripletTexts,
  tuning: async () => (await import('./tuning/texts.js')).tunerTexts,
  words: async () => (await import('./words/texts.js')).wordsTexts,
};
