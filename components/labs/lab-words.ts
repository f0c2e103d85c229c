// Made from src/labs/names.ts by `npm run manifest`.
/** Word of a lab → language → loads what the lab says. */
export const LAB_WORDS = {
  imbalance: {
    en: async () => (await import('./imbalance/english.js')).imbalanceEnglish,
    fa: async () => (await import('./imbalance/persian.js')).imbalancePersian,
  },
  triplet: {
    en: async () => (await import('./triplet/english.js')).tripletEnglish,
    fa: async () => (await import('./triplet/persian.js')).tripletPersian,
  },
  tuning: {
    en: async () => (await import('./tuning/english.js')).tunerEnglish,
    fa: async () => (await import('./tuning/persian.js')).tunerPersian,
  },
  words: {
    en: async () => (await import('./words/english.js')).wordsEnglish,
    fa: async () => (await import('./words/persian.js')).wordsPersian,
  },
};
