import type { CSSResult } from 'lit';
import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

class WithStyles extends Directive {
  override render(_styles: CSSResult): unknown {
    return noChange;
  }

  override update({ options }: ElementPart, [{ styleSheet }]: [CSSResult]): unknown {
    const root = (options?.host as HTMLElement | undefined)?.shadowRoot;
    if (root && styleSheet && !root.adoptedStyleSheets.includes(styleSheet)) {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, styleSheet];
    }
    return noChange;
  }
}

/** Styles that come with what they are for, where a lab shows that only after a run. */
export const withStyles = directive(WithStyles);
