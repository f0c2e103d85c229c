import './map/lab-word-map.js';
import { wordMeasures } from '../../../src/words/word-measures.js';
import type { LabLessonOf, LoadedLabOf } from '../../lab/lab-definition.js';
import type { WordTypes } from './lab-view.js';
import { wordsRecording } from './recording.js';

/** What the word lab adds to recordings, linked views and tasks. */
export function wordsLesson(lab: LoadedLabOf<WordTypes>): LabLessonOf<WordTypes> {
  return { recording: wordsRecording(lab), measures: wordMeasures, parts: lab.parts };
}
