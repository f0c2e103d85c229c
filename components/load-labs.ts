import { REGISTER_LAB } from './labs/register-lab.js';

/** Tag → the module that registers it. The labs, and what goes with them. */
const TAG_SCRIPTS: Readonly<Record<string, () => Promise<unknown>>> = {
  ...REGISTER_LAB,
  'lab-class-data': () => import('./class-data/lab-class-data.js'),
  'lab-builder': () => import('./builder/lab-builder.js'),
  'lab-view': () => import('./linked-view/lab-view.js'),
};

/**
 * Registers the labs whose tags are in the document, now and later. Tags within shadow roots are not
 * seen: a page that puts them there takes the lab's own script.
 *
 * @returns ends the watch
 */
export function loadLabs(document: Document, labs: typeof TAG_SCRIPTS = TAG_SCRIPTS): () => void {
  const waiting = new Map(Object.entries(labs));
  const load = (root: ParentNode) => {
    for (const [tag, register] of waiting) {
      if (!root.querySelector(tag)) continue;
      waiting.delete(tag);
      register().catch((error) => {
        // The next tag that is added tries again.
        waiting.set(tag, register);
        console.error(`labtags: <${tag}> could not be loaded.`, error);
      });
    }
  };
  const watch = new MutationObserver(() => load(document));
  watch.observe(document, { childList: true, subtree: true });
  load(document);
  return () => watch.disconnect();
}
