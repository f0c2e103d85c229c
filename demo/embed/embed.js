/**
 * A lab in an iframe: `embed/triplet.html?src=mnist&mining=semi-hard&lang=fa`. The query becomes the
 * tag's attributes, a permalink may follow as the hash, and the page tells its parent how high it is.
 */
import { speak } from '../texts.js';
import { speakSplice } from './splice.js';

/** A link must not choose which script runs. */
const REFUSED = new Set(['worker-url']);

const tag = document.body.dataset.lab;
const definition = await customElements.whenDefined(tag);
const lab = document.createElement(tag);
const allowed = new Set([...definition.observedAttributes, 'lang']);
for (const [name, value] of new URLSearchParams(location.search)) {
  if (allowed.has(name) && !REFUSED.has(name)) lab.setAttribute(name, value);
}
await speak(lab.getAttribute('lang') ?? 'en');
document.querySelector('main').append(lab);
if (window.parent !== window) speakSplice(lab);

/** Moodle, Canvas and Open edX listen to the LTI message; other pages can listen to ours. */
new ResizeObserver(() => {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (window.parent === window) return;
  window.parent.postMessage({ subject: 'lti.frameResize', height }, '*');
  window.parent.postMessage({ type: 'labtags-height', height }, '*');
}).observe(document.body);
