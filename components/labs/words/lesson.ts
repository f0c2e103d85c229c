import './map/lab-word-map.js';
import { wordMeasures } from '../../../src/words/word-measures.js';
import type { LabLesson, LoadedLab } from '../../lab/lesson/lab-lesson.js';
import type { LabView } from './lab-view.js';
import { wordsRecording } from './recording.js';
import type { DemoEvent, WordsState } from './state.js';

/** What the word lab adds to recordings, linked views and tasks. */
export function wordsLesson(lab: LoadedLab<LabView, WordsState, DemoEvent>): LabLesson<LabView, WordsState, DemoEvent> {
  return { recording: wordsRecording(lab), measures: wordMeasures, parts: lab.parts };
}
