// Made from src/labs/names.ts by `npm run manifest`.
import './imbalance/persian.js';
import './triplet/persian.js';
import './tuning/persian.js';
import './words/persian.js';
