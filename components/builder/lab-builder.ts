import { defineTag } from '../charts/define-element.js';
import { LessonBuilder } from './element.js';

export { LessonBuilder } from './element.js';

defineTag('lab-builder', LessonBuilder);

declare global {
  interface HTMLElementTagNameMap {
    'lab-builder': LessonBuilder;
  }
}
