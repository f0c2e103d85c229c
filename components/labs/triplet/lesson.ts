import '../../charts/lab-map.js';
import { tripletMeasures } from '../../../src/triplet/triplet-measures.js';
import type { LabLesson, LoadedLab } from '../../lab/lesson/lab-lesson.js';
import type { LabView } from './lab-view.js';
import { tripletRecording } from './recording.js';
import type { DemoEvent, TripletState } from './state.js';

/** What the triplet lab adds to recordings, linked views and tasks. */
export function tripletLesson(
  lab: LoadedLab<LabView, TripletState, DemoEvent>,
): LabLesson<LabView, TripletState, DemoEvent> {
  return { recording: tripletRecording(lab), measures: tripletMeasures, parts: lab.parts };
}
