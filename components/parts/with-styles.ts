import type { CSSResult } from 'lit';
import { noChange } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';
import { adoptOnce } from './adopt-styles.js';

class WithStyles extends Directive {
  override render(_styles: CSSResult): unknown {
    return noChange;
  }

  override update({ options }: ElementPart, [styles]: [CSSResult]): unknown {
    adoptOnce((options?.host as HTMLElement | undefined)?.shadowRoot, styles);
    return noChange;
  }
}

/** Styles that come with what they are for, where a lab shows that only after a run. */
export const withStyles = directive(WithStyles);
