export { forgetRun, type KeptRun, keepRun, MOST_BYTES_OF_RUN, readRun } from '../storage/run-store.js';
