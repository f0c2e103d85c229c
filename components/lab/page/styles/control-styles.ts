import { css } from 'lit';

/** Buttons, progress and the settings form. */
export const controlStyles = css`
  button,
  .button,
  select,
  input[type='number'],
  input[type='text'] {
    min-block-size: 2rem;
    padding: 0.25rem 0.75rem;
    border: 1px solid color-mix(in srgb, currentColor 45%, transparent);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: inherit;
    font: inherit;
    line-height: 1.4;
  }
  input,
  select {
    max-inline-size: 100%;
    accent-color: var(--_accent);
  }
  /* In WebKit a long option would widen the page of a phone. */
  select {
    contain: paint;
  }
  button,
  .button,
  select,
  summary {
    cursor: pointer;
  }
  button:hover,
  .button:hover {
    border-color: var(--_accent);
  }
  button[aria-disabled='true'],
  :is(button, input, select):disabled {
    opacity: 0.55;
    cursor: default;
  }
  button.run-button,
  button.go-on-button {
    border-color: var(--_accent);
    font-weight: 600;
  }
  button.run-button[aria-disabled='false'] {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
  }
  summary {
    inline-size: fit-content;
    min-block-size: 1.75rem;
    border: 0;
    background: none;
    font-weight: 600;
  }
  .file {
    position: relative;
    display: inline-block;
    margin-block-start: 0.25rem;
  }
  .file input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .file .button {
    display: inline-block;
  }
  .file input:focus-visible + .button {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }

  .controls {
    display: grid;
    gap: 0.75rem;
  }
  .plan,
  .numbers,
  .status {
    font-size: 0.875rem;
  }
  .numbers,
  output,
  td {
    font-variant-numeric: tabular-nums;
  }
  .status {
    font-weight: 600;
  }
  progress {
    display: block;
    inline-size: 100%;
    block-size: 0.5rem;
    margin-block-start: -0.375rem;
    accent-color: var(--_accent);
  }
  .numbers {
    margin-block-start: -0.5rem;
    color: var(--_muted);
  }

  .settings > fieldset,
  details > .setting {
    margin-block-start: 0.75rem;
  }
  .setting {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 7.5rem;
    gap: 0.125rem 0.75rem;
    align-items: center;
    margin-block-start: 0.625rem;
  }
  .setting .hint {
    grid-column: 1 / -1;
  }
  .setting input,
  .setting select {
    inline-size: 100%;
  }
  .radios legend {
    padding: 0;
    font-weight: 600;
  }
  .option {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: 0 0.5rem;
    align-items: baseline;
    padding-block: 0.3125rem;
    cursor: pointer;
  }
  .option .hint {
    grid-column: 2;
  }
  .settings details {
    margin-block-start: 1rem;
  }
  button.quiet {
    margin-block-start: 1rem;
    font-size: 0.8125rem;
  }
`;
