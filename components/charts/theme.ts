import { css, unsafeCSS } from 'lit';
import { CLASS_COLORS } from './palette.js';

const light = CLASS_COLORS.map((color, index) => `--_class-${index}: ${color.light};`).join('');
const lightOrDark = CLASS_COLORS.map(
  (color, index) => `--_class-${index}: light-dark(${color.light}, ${color.dark});`,
).join('');

/** What every drawing element looks like where the page sets no `--lab-*`; dark follows `color-scheme`. */
export const theme = css`
  :host {
    --_text: var(--lab-color-text, CanvasText);
    --_muted: var(--lab-color-muted, #5a6069);
    --_surface: var(--lab-color-surface, Canvas);
    --_border: var(--lab-color-border, color-mix(in srgb, CanvasText 22%, Canvas));
    --_accent: var(--lab-color-accent, #0a66c2);
    --_radius: var(--lab-radius, 6px);
    ${unsafeCSS(light)}
    display: block;
    color: var(--_text);
    font: 0.875rem / 1.45 var(--lab-font, system-ui, sans-serif);
  }
  @supports (color: light-dark(red, red)) {
    :host {
      --_muted: var(--lab-color-muted, light-dark(#5a6069, #a7adb6));
      --_accent: var(--lab-color-accent, light-dark(#0a66c2, #6db3f2));
      ${unsafeCSS(lightOrDark)}
    }
  }
  :host([hidden]) {
    display: none;
  }
  button,
  summary {
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
`;
