import type { CSSResult } from 'lit';

/** Adds styles to those that a shadow root has; once, however often it is asked. */
export function adoptOnce(root: ShadowRoot | null | undefined, { styleSheet }: CSSResult): void {
  if (!root || !styleSheet || root.adoptedStyleSheets.includes(styleSheet)) return;
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
}
