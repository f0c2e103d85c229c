import { css } from 'lit';

/** Colours, headings and the two columns. */
export const layoutStyles = css`
  :host {
    container-type: inline-size;
    --_accent: var(--lab-color-accent, #1c5a94);
    --_on-accent: var(--lab-color-on-accent, #ffffff);
    --_warning: #8a4b00;
    --_error: #a3161a;
    --_tint: color-mix(in srgb, var(--_accent) 7%, transparent);
    font-size: 0.9375rem;
    line-height: 1.55;
  }
  @supports (color: light-dark(red, red)) {
    :host {
      --_accent: var(--lab-color-accent, light-dark(#1c5a94, #86bdf0));
      --_on-accent: var(--lab-color-on-accent, light-dark(#ffffff, #10151b));
      --_warning: light-dark(#8a4b00, #f0b35c);
      --_error: light-dark(#a3161a, #ff9d94);
    }
  }
  * {
    box-sizing: border-box;
  }
  .lab {
    position: relative;
    padding: clamp(0.75rem, 3cqi, 1.75rem);
    border: 1px solid var(--_border);
    border-radius: calc(var(--_radius) + 4px);
    background: var(--_surface);
    overflow-wrap: break-word;
  }
  h2,
  h3,
  h4,
  p,
  dl,
  dd,
  ul,
  ol,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  fieldset {
    min-inline-size: 0;
  }
  fieldset > form {
    display: contents;
  }
  h2 {
    font-size: 1.375rem;
    line-height: 1.3;
    text-wrap: balance;
  }
  h3 {
    font-size: 1.0625rem;
    line-height: 1.35;
  }
  h4 {
    font-size: 0.9375rem;
  }
  .task {
    max-inline-size: 44rem;
    margin-block-start: 0.375rem;
    color: var(--_muted);
    text-wrap: pretty;
  }
  .facts {
    display: grid;
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 0.375rem 1rem;
    margin-block-start: 1rem;
    font-size: 0.875rem;
  }
  .facts dt {
    color: var(--_muted);
  }
  .hint {
    display: block;
    max-inline-size: 44rem;
    color: var(--_muted);
    font-size: 0.8125rem;
    line-height: 1.45;
  }

  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.75rem 2.25rem;
    margin-block-start: 1.5rem;
  }
  .main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.75rem;
    align-content: start;
    min-inline-size: 0;
  }
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5rem;
    margin-block-start: 0.75rem;
  }
  .pair > * {
    min-inline-size: 0;
  }
  @container (min-width: 40rem) {
    .pair {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container (min-width: 58rem) {
    .columns {
      grid-template: 'controls main' auto 'settings main' 1fr / 17.5rem minmax(0, 1fr);
    }
    .columns > .controls {
      grid-area: controls;
    }
    .columns > .main {
      grid-area: main;
    }
    .columns > .settings {
      grid-area: settings;
      align-self: start;
    }
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
