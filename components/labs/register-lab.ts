// Made from src/labs/names.ts by `npm run manifest`.
/** Tag of a lab → loads the module that registers it. */
export const REGISTER_LAB = {
  'imbalance-demo': () => import('./imbalance/register.js'),
  'triplet-demo': () => import('./triplet/register.js'),
  'tuner-demo': () => import('./tuning/register.js'),
  'word-vectors-demo': () => import('./words/register.js'),
};
