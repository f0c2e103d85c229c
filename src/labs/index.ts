/** What writes tags, or reads results, needs to know of the labs: `dist/labs.js`, for the command. */
export { gradeFiles, withRerun } from '../class-data/graded.js';
export { gradescopeResult, marksCsv, moodleCsv } from '../class-data/mark-lists.js';
export { whyNotRepeatable } from '../class-data/repeatable.js';
export { SCORM_VERSIONS } from '../scorm/manifest.js';
export { scormZip } from '../scorm/scorm-zip.js';
export { parseFieldValue } from '../settings/field.js';
export { readRecordedFile } from '../sharing/recording.js';
export { parseTask } from '../task/parse-task.js';
export { htmlText } from '../writing/html.js';
export { COMMON_CONTROLS, LABS, type Lab } from './labs.js';
