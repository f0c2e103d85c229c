import type { ReactiveController } from 'lit';
import { LAB_NAMES } from '../../src/labs/names.js';
import type { AnyLabLesson } from '../lab/lesson/lab-lesson.js';
import type { PageView } from '../lab/page/page-view.js';

/** A lab as a linked view sees it. */
export interface LinkedLab extends HTMLElement {
  readonly linkedView: PageView | null;
  loadLesson(): Promise<AnyLabLesson>;
  addController(controller: ReactiveController): void;
  removeController(controller: ReactiveController): void;
}

const LAB_SELECTOR = LAB_NAMES.map(({ tag }) => tag).join();

/** True once the element's class is there. */
export function isLab(element: Element): element is LinkedLab {
  return 'linkedView' in element && 'loadLesson' in element;
}

/** The element with an id, in the same tree or in one around it. */
export function elementAround(start: Element, id: string): Element | null {
  for (const root of rootsAround(start)) {
    const found = root.getElementById(id);
    if (found) return found;
  }
  return null;
}

/** The ids of all labs that a view could name. */
export function labIdsAround(start: Element): readonly string[] {
  const labs = rootsAround(start).flatMap((root) => [...root.querySelectorAll(LAB_SELECTOR)]);
  return labs.map(({ id }) => id).filter((id) => id !== '');
}

/** The trees around an element, its own first. */
export function rootsAround(start: Element): readonly (Document | ShadowRoot)[] {
  const roots: (Document | ShadowRoot)[] = [];
  let root = start.getRootNode();
  while (root instanceof ShadowRoot) {
    roots.push(root);
    root = root.host.getRootNode();
  }
  return root instanceof Document ? [...roots, root] : roots;
}
