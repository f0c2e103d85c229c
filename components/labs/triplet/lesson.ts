import '../../charts/lab-map.js';
import { tripletMeasures } from '../../../src/triplet/triplet-measures.js';
import type { LabLessonOf, LoadedLabOf } from '../../lab/lab-definition.js';
import type { TripletTypes } from './lab-view.js';
import { tripletRecording } from './recording.js';

/** What the triplet lab adds to recordings, linked views and tasks. */
export function tripletLesson(lab: LoadedLabOf<TripletTypes>): LabLessonOf<TripletTypes> {
  return { recording: tripletRecording(lab), measures: tripletMeasures, parts: lab.parts };
}
