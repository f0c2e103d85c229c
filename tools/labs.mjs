/** The labs, for tools: every list of labs that a tool makes or checks is made from this one. */
import { importSources } from './import-sources.mjs';

/** @type {{ LABS: readonly import('../src/labs/labs.js').Lab[] }} */
export const { LABS } = await importSources(`export { LABS } from './src/labs/labs.ts'`);
