// Made from src/labs/names.ts by `npm run manifest`.
export * from './imbalance/element.js';
export * from './triplet/element.js';
export * from './tuning/element.js';
export * from './words/element.js';
