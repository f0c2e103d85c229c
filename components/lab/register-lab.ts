import '../charts/lab-figure.js';
import '../parts/live-region.js';
import { defineTag } from '../charts/define-element.js';

/** Registers a lab's tag, and the elements that its page is made of. On a server it does nothing. */
export function registerLab(tag: string, element: CustomElementConstructor): void {
  defineTag(tag, element);
}
